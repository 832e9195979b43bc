import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What can still block a call when every prerequisite holds, and who can change that. */
export function CanBlock() {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="can-block">
      <p className={layout.quiet}>{say("can-block.lead")}</p>
      <ul className={mergeClasses(layout.list, layout.middle)}>
        {reasons.map((id) => (
          <li key={id} className={styles.reason}>
            <Info20Regular className={styles.icon} aria-hidden="true" />
            <div className={layout.close}>
              <p>{say(id)}</p>
              <p className={layout.quiet}>{say(`${id}.who`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const reasons = [
  "block-lobby",
  "block-other-organization",
  "block-encrypted",
  "block-sign-in-policy",
  "block-application",
  "block-meeting-policy",
  "block-account",
  "block-network",
];

const useStyles = makeStyles({
  reason: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});
