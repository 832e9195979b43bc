import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle20Filled } from "@fluentui/react-icons/svg/question-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { Verdict as Code } from "../ipc/generated/Verdict";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** How something stands: a shape of its own for each verdict, with the words beside it. */
export function Verdict({ verdict }: { verdict: Code }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <span className={mergeClasses(layout.row, styles.verdict)}>
      <VerdictIcon verdict={verdict} />
      <span className={layout.strong}>{say(`verdict-${verdict}`)}</span>
    </span>
  );
}

/** The shape alone, where the words stand near. */
export function VerdictIcon({ verdict }: { verdict: Code }) {
  const styles = useStyles();
  const Icon = icons[verdict];
  return <Icon className={mergeClasses(styles.icon, styles[verdict])} aria-hidden="true" />;
}

const icons = {
  ready: CheckmarkCircle20Filled,
  "ready-with-warning": Warning20Filled,
  "action-needed": ErrorCircle20Filled,
  "cannot-tell": QuestionCircle20Filled,
};

const useStyles = makeStyles({
  verdict: { display: "inline-flex", columnGap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  icon: { flexShrink: 0 },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  "ready-with-warning": { color: tokens.colorStatusWarningForeground3 },
  "action-needed": { color: tokens.colorStatusDangerForeground1 },
  "cannot-tell": { color: tokens.colorNeutralForeground3 },
});
