import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Overall as Conclusion } from "../ipc/generated/Overall";
import type { Verdict } from "../ipc/generated/Verdict";
import { VerdictIcon } from "./Verdict";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** How Mago will join: as the signed-in account, as a guest, or nobody can tell. */
export function Overall({ overall, verdict }: { overall: Conclusion; verdict: Verdict }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <section aria-label={say("overall-label")} className={styles.overall}>
      <VerdictIcon verdict={verdict} />
      <div className={layout.close}>
        <p className={mergeClasses(layout.strong, styles.text)}>{say(`overall-${overall}`)}</p>
        <p className={layout.quiet}>{say(`overall-${overall}.hint`)}</p>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  overall: { display: "flex", columnGap: tokens.spacingHorizontalM },
  text: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});
