import { Ability, isBarred } from "../../finding/Forecast";
import { AskDoor } from "../../hand-off/AskDoor";
import type { Forecast as Foreseen } from "../../ipc/generated/Forecast";
import type { Task } from "../../ipc/generated/Task";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What will probably happen: who may do what here, and what the consent page will do. */
export function Forecast({ forecast: { likely, tasks, userConsent, workflow } }: { forecast: Foreseen }) {
  const layout = useLayout();
  const say = useSay();
  const barred = tasks.some((forecast) => asked.includes(forecast.task) && isBarred(forecast));
  return (
    <Card title="forecast-title" beside={barred && <AskDoor />}>
      <p>{say(`forecast-${likely}`)}</p>
      <p className={layout.quiet}>{say(`forecast-${likely}.hint`)}</p>
      {tasks.map((task) => (
        <Ability key={task.task} forecast={task} />
      ))}
      <p className={layout.small}>
        {say(`consent-${userConsent}`)} {say(`workflow-${workflow}`)}
      </p>
    </Card>
  );
}

/** What the message to somebody else is about. */
const asked: Task[] = ["approve", "create-acs"];
