import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalendarLtr20Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { Person20Regular } from "@fluentui/react-icons/svg/person";
import { Video20Regular } from "@fluentui/react-icons/svg/video";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What approving lets Mago do, in three sentences. */
export function Allows() {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="approval-allows">
      <ul className={mergeClasses(layout.list, layout.middle)}>
        {allowed.map(([id, Icon]) => (
          <li key={id} className={styles.line}>
            <Icon className={styles.icon} aria-hidden="true" />
            <span>{say(id)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const allowed = [
  ["approval-allows-users", Person20Regular],
  ["approval-allows-meetings", CalendarLtr20Regular],
  ["approval-allows-joining", Video20Regular],
] as const;

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});
