import { makeStyles, tokens } from "@fluentui/react-components";
import type { Counting } from "../ipc/generated/Counting";
import type { Overall as Conclusion } from "../ipc/generated/Overall";
import type { Verdict } from "../ipc/generated/Verdict";
import { VerdictIcon } from "./Verdict";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";
import { Progress } from "../parts/Progress";
import { Ago } from "../parts/Time";
import { useStale } from "./stale";

interface OverallProps {
  overall: Conclusion;
  verdict: Verdict;
  /** When it was concluded; none: nothing was, or it is no matter of time. */
  judgedAt?: string | undefined;
  /** While answers come in, their count stands in the place of the conclusion. */
  checking?: Counting | undefined;
}

/** How Mago will join: as the signed-in account, as a guest, or nobody can tell. */
export function Overall({ overall, verdict, judgedAt, checking }: OverallProps) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <section aria-label={say("overall-label")} className={styles.overall}>
      {checking ? (
        <div className={layout.grow}>
          <Progress checking={checking} />
        </div>
      ) : (
        <>
          <VerdictIcon verdict={verdict} />
          <div className={layout.close}>
            <p className={layout.title}>{say(`overall-${overall}`)}</p>
            <p className={layout.quiet}>{say(`overall-${overall}.hint`)}</p>
            {judgedAt && <Age at={judgedAt} />}
          </div>
        </>
      )}
    </section>
  );
}

/** When it was checked, and that it is long ago. */
function Age({ at }: { at: string }) {
  const layout = useLayout();
  const say = useSay();
  const old = useStale(at);
  return (
    <>
      <p className={layout.small}>
        {say("finding-checked")} <Ago at={at} />
      </p>
      {old && <p className={layout.quiet}>{say("finding-stale")}</p>}
    </>
  );
}

const useStyles = makeStyles({
  overall: { display: "flex", columnGap: tokens.spacingHorizontalM, minHeight: "66px" },
});
