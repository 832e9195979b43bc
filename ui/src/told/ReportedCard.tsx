import type { Reported } from "../ipc/generated/Reported";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Contradicted } from "./Contradicted";
import { ReportedMark } from "./ReportedMark";

/** What somebody said that is done: how, when, that nobody verified it, and the way to take it back. */
export function ReportedCard({ reported }: { reported: Reported }) {
  const layout = useLayout();
  const say = useSay();
  const { prerequisite, by, at, contradicted } = reported;
  return (
    <Card>
      <div className={layout.apart}>
        <ReportedMark />
        <Act text="act-take-report-back" intent={{ intent: "take-report-back", prerequisite }} />
      </div>
      <p>{say(`reported-by-${by}`, { at })}</p>
      {contradicted ? <Contradicted /> : <p className={layout.quiet}>{say("reported-title.hint")}</p>}
    </Card>
  );
}
