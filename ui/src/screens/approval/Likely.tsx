import { AskDoor } from "../../hand-off/AskDoor";
import type { Likely as Code } from "../../ipc/generated/Likely";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What the consent page will most likely do; somebody else is asked where it will refuse. */
export function Likely({ likely, barred }: { likely: Code; barred: boolean }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="forecast-title" beside={barred && <AskDoor />}>
      <p>{say(`forecast-${likely}`)}</p>
      <p className={layout.quiet}>{say(`forecast-${likely}.hint`)}</p>
    </Card>
  );
}
