import { makeStyles, tokens } from "@fluentui/react-components";
import { PersonQuestionMark20Regular } from "@fluentui/react-icons/svg/person-question-mark";
import { PersonAvailable20Regular } from "@fluentui/react-icons/svg/person-available";
import type { TaskForecast } from "../ipc/generated/TaskForecast";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** Whether who signed in may do a task, and which roles may. */
export function Ability({ forecast: { task, ability, needed, held } }: { forecast: TaskForecast }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const Icon = ability === "held" ? PersonAvailable20Regular : PersonQuestionMark20Regular;
  const roles = held ? [held] : needed;
  return (
    <div className={styles.line}>
      <Icon aria-hidden="true" className={styles.icon} />
      <div>
        <p>{say("forecast-task", { task: say(`task-${task}`), ability: say(`ability-${ability}`) })}</p>
        <p className={layout.small}>
          {say(held ? "forecast-held" : "forecast-needed", {
            roles: roles.map((role) => say(`who-${role}`)).join(", "),
          })}
        </p>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});
