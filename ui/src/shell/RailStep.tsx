import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { VerdictIcon } from "../finding/Verdict";
import type { RailStep as Step } from "../ipc/generated/RailStep";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { isSecondHalf } from "../parts/click";
import { useLayout } from "../parts/layout";
import { Wait } from "../parts/Wait";
import { ReportedIcon } from "../told/ReportedIcon";

/** One step: a shape and words for its state; a button where it can be gone to. */
export function RailStep({ step }: { step: Step }) {
  const styles = useStyles();
  const send = useSend();
  const classes = mergeClasses(styles.step, step.here && styles.here);
  const current = step.here ? ("step" as const) : undefined;
  return (
    <li>
      {step.reachable && !step.here ? (
        <button
          type="button"
          className={mergeClasses(classes, styles.reachable)}
          onClick={(event) => isSecondHalf(event) || send({ intent: "go-to", step: step.step })}
        >
          <Inside step={step} />
        </button>
      ) : (
        <div className={mergeClasses(classes, !step.here && styles.closed)} aria-current={current}>
          <Inside step={step} />
        </div>
      )}
    </li>
  );
}

function Inside({ step }: { step: Step }) {
  const layout = useLayout();
  const say = useSay();
  const name = say(`step-${step.step}`);
  return (
    <>
      <StateIcon step={step} />
      <span className={layout.grow}>
        <span>{step.number ? say("step-numbered", { number: step.number, name }) : name}</span>
        <StateText step={step} />
      </span>
    </>
  );
}

function StateIcon({ step }: { step: Step }) {
  const styles = useStyles();
  switch (step.state) {
    case "open":
      return <Circle20Regular className={styles.icon} aria-hidden="true" />;
    case "busy":
      return <Wait />;
    case "done":
      return <CheckmarkCircle20Filled className={mergeClasses(styles.icon, styles.done)} aria-hidden="true" />;
    case "judged":
      return <VerdictIcon verdict={step.verdict ?? "cannot-tell"} />;
    case "reported":
      return <ReportedIcon />;
  }
}

/** The state in words: seen for what is judged, reported or under way, heard always. */
function StateText({ step }: { step: Step }) {
  const layout = useLayout();
  const styles = useStyles();
  const say = useSay();
  const judged = step.verdict && step.state !== "reported";
  const text = judged ? say(`verdict-${step.verdict}`) : say(`step-state-${step.state}`);
  const seen = step.state === "judged" || step.state === "reported" || step.state === "busy";
  return <span className={seen ? mergeClasses(layout.small, styles.state) : layout.heard}> {text}</span>;
}

const useStyles = makeStyles({
  step: {
    boxSizing: "border-box",
    position: "relative",
    width: "100%",
    minHeight: "40px",
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusMedium,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    alignSelf: "center",
  },
  reachable: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    outlineOffset: "-1px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: "10px",
      bottom: "10px",
      width: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  closed: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  state: { display: "block", fontWeight: tokens.fontWeightRegular },
});
