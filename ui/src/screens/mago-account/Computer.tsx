import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Here } from "../../ipc/generated/Here";
import { useSend } from "../../ipc/Program";
import { useSay } from "../../l10n/Texts";
import { useLayout } from "../../parts/layout";

/** A keychain belongs to one user of one computer, so it is asked whether this is where Mago runs. */
export function Computer({ here, keychain }: { here: Here | undefined; keychain: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <fieldset className={styles.question}>
      <legend className={mergeClasses(layout.strong, styles.legend)}>{say("computer-question")}</legend>
      <div className={styles.answers}>
        {answers.map((answer) => (
          <Answer key={answer} answer={answer} chosen={answer === here} keychain={keychain} />
        ))}
      </div>
    </fieldset>
  );
}

const answers: Here[] = ["this-computer", "another-computer"];

function Answer({ answer, chosen, keychain }: { answer: Here; chosen: boolean; keychain: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const send = useSend();
  return (
    <label className={mergeClasses(styles.answer, chosen && styles.chosen)}>
      <input
        type="radio"
        name="computer"
        className={styles.radio}
        aria-label={say(`computer-${answer}`)}
        aria-describedby={answer}
        checked={chosen}
        onChange={() => send({ intent: "choose-computer", here: answer })}
      />
      <span className={layout.close}>
        <span className={layout.strong}>{say(`computer-${answer}`)}</span>
        <span id={answer} className={layout.quiet}>
          {say(`computer-${answer}.detail`, { keychain })}
        </span>
      </span>
    </label>
  );
}

const useStyles = makeStyles({
  question: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS },
  answers: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(264px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  answer: {
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":has(:focus-visible)": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `0 0 0 ${tokens.strokeWidthThin} ${tokens.colorBrandStroke1}`,
  },
  radio: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "2px 0 0",
    outlineStyle: "none",
    accentColor: tokens.colorCompoundBrandBackground,
  },
});
