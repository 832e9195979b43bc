import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import mark from "../../../icons/128x128@2x.png";
import type { RailStep as Step } from "../ipc/generated/RailStep";
import { useSay } from "../l10n/Texts";
import { NARROW, useLayout } from "../parts/layout";
import { Quiet } from "../parts/Quiet";
import { Doors } from "./Doors";
import { RailStep } from "./RailStep";

/** The steps and how they stand, always in sight. */
export default function Rail({ steps }: { steps: Step[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <aside aria-label={say("window-title")} className={styles.rail}>
      <div className={mergeClasses(layout.row, styles.brand)}>
        <img src={mark} alt="" className={styles.mark} />
        <span className={layout.strong}>{say("window-title")}</span>
      </div>
      <nav aria-label={say("rail-label")} className={styles.steps}>
        <ol className={layout.list}>
          {steps.map((step) => (
            <RailStep key={step.step} step={step} />
          ))}
        </ol>
      </nav>
      <div className={styles.doors}>
        <Quiet text="act-home" intent={{ intent: "home" }} />
        <Doors />
      </div>
    </aside>
  );
}

const useStyles = makeStyles({
  rail: {
    boxSizing: "border-box",
    flexShrink: 0,
    width: "250px",
    [NARROW]: { width: "100%", borderRightStyle: "none" },
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  brand: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  mark: { width: "28px", height: "28px" },
  steps: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  doors: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
