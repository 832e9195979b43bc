import { makeStyles, tokens } from "@fluentui/react-components";
import type { Counting } from "../ipc/generated/Counting";
import type { Overall as Conclusion } from "../ipc/generated/Overall";
import type { Verdict } from "../ipc/generated/Verdict";
import { VerdictIcon } from "./Verdict";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";
import { Ago } from "../parts/Time";
import { Progress } from "../parts/Progress";

interface OverallProps {
  overall: Conclusion;
  verdict: Verdict;
  /** While answers come in, their count stands in the place of the conclusion. */
  checking?: Counting | undefined;
  /** When that was concluded. */
  at?: string | undefined;
}

/** How Mago will join: as the signed-in account, as a guest, or nobody can tell. */
export function Overall({ overall, verdict, checking, at }: OverallProps) {
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
            {at && (
              <p className={layout.small}>
                {say("finding-checked")} <Ago at={at} />
              </p>
            )}
          </div>
        </>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  overall: { display: "flex", columnGap: tokens.spacingHorizontalM, minHeight: "66px" },
});
