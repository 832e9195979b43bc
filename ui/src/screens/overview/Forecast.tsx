import { Ability, isBarred } from "../../finding/Forecast";
import { AskDoor } from "../../hand-off/AskDoor";
import type { Readiness } from "../../ipc/generated/Readiness";
import type { Task } from "../../ipc/generated/Task";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { isReady } from "../StepActions";

/** What will probably happen: who may do what here, and what the consent page will do. */
export function Forecast({ readiness }: { readiness: Readiness }) {
  const { likely, tasks, userConsent, workflow } = readiness.forecast;
  const layout = useLayout();
  const say = useSay();
  const open = !isReady(readiness.approval) || !isReady(readiness.acs);
  const barred = open && tasks.some((forecast) => asked.includes(forecast.task) && isBarred(forecast));
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
