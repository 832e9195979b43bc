import { makeStyles, tokens } from "@fluentui/react-components";
import { PersonQuestionMark20Regular } from "@fluentui/react-icons/svg/person-question-mark";
import { PersonAvailable20Regular } from "@fluentui/react-icons/svg/person-available";
import type { Fixer } from "../ipc/generated/Fixer";
import type { TaskForecast } from "../ipc/generated/TaskForecast";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** Whether who signed in may do a task, and which roles may. */
export function Ability({ forecast }: { forecast: TaskForecast }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const { task, ability } = forecast;
  const Icon = ability === "held" ? PersonAvailable20Regular : PersonQuestionMark20Regular;
  const [words, roles] = whose(forecast);
  return (
    <div className={styles.line}>
      <Icon aria-hidden="true" className={styles.icon} />
      <div>
        <p>{say("forecast-task", { task: say(`task-${task}`), ability: say(`ability-${ability}`) })}</p>
        <p className={layout.small}>{say(words, { roles: roles.map((role) => say(`who-${role}`)).join(", ") })}</p>
      </div>
    </div>
  );
}

/** Whether trying now would most likely fail: no role counts yet. */
export function isBarred(forecast: TaskForecast | undefined): boolean {
  return forecast?.ability === "not-seen" || forecast?.ability === "eligible";
}

/** The role that is held, or could be, or else all that would do. */
function whose({ held, eligible, needed }: TaskForecast): [text: string, roles: Fixer[]] {
  if (held) return ["forecast-held", [held]];
  if (eligible) return ["forecast-eligible", [eligible]];
  return ["forecast-needed", needed];
}

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});
