import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What does the same on the computer that Mago runs on. */
export function Command({ command }: { command: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Card
      title="command-title"
      beside={<Act text="act-copy-command" intent={{ intent: "copy-command" }} icon={<Copy20Regular />} />}
    >
      <p className={layout.quiet}>{say("command-hint")}</p>
      <p className={mergeClasses(layout.code, styles.command)}>{command}</p>
    </Card>
  );
}

const useStyles = makeStyles({
  command: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    userSelect: "all",
  },
});
