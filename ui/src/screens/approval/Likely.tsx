import type { Likely as Code } from "../../ipc/generated/Likely";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What the consent page will most likely do. */
export function Likely({ likely }: { likely: Code }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="forecast-title">
      <p>{say(`forecast-${likely}`)}</p>
      <p className={layout.quiet}>{say(`forecast-${likely}.hint`)}</p>
    </Card>
  );
}
