import type { FinishScreen } from "../../ipc/generated/FinishScreen";
import { Act } from "../../parts/Act";
import { stepOf } from "../steps";

/** The buttons at the bottom: the report where all is done, else the next step that is not. */
export function FinishActions({ screen: { readiness, report, because, checking, checker } }: { screen: FinishScreen }) {
  const left = readiness?.next ?? because[0];
  const save = <Act text="act-save-report" intent={{ intent: "save-report" }} primary={!left} waits={!report} />;
  return (
    <>
      {checker && <Act text="act-check-again" intent={{ intent: "check-again" }} waits={checking !== undefined} />}
      {save}
      {left && <Act text="act-go-to-missing" intent={{ intent: "go-to", step: stepOf(left) }} primary />}
    </>
  );
}
