import type { ConsentShowed } from "../../ipc/generated/ConsentShowed";
import type { Finding } from "../../ipc/generated/Finding";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { ShowedDoors } from "./ShowedDoors";

interface ShowedProps {
  showed: ConsentShowed;
  finding: Finding | undefined;
}

/** What the consent page showed last, and what to do about it. It proves nothing. */
export function Showed({ showed, finding }: ShowedProps) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="consent-showed-title" marked>
      <p className={layout.strong}>{say(`consent-showed-${showed}`)}</p>
      <p className={layout.quiet}>{say(`consent-showed-${showed}.hint`)}</p>
      <ShowedDoors showed={showed} finding={finding} />
    </Card>
  );
}
