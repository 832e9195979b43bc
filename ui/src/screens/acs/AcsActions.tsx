import { isBarred } from "../../finding/Forecast";
import type { AcsScreen } from "../../ipc/generated/AcsScreen";
import { Act } from "../../parts/Act";
import { SignInWaitActions } from "../../waiting/SignInWait";
import { offers, StepActions } from "../StepActions";

/** The buttons at the bottom: for the change while there is one, else for the step. */
export function AcsActions({ screen }: { screen: AcsScreen }) {
  const { creating } = screen;
  switch (creating.state) {
    case "idle":
      return (
        <StepActions screen={screen}>
          <Create screen={screen} />
        </StepActions>
      );
    case "signing-in":
      return <SignInWaitActions waiting={creating.waiting} />;
    case "confirming":
      return (
        <>
          <Act text="act-create" intent={{ intent: "confirm-create" }} primary />
          <Act text="act-cancel" intent={{ intent: "cancel" }} />
        </>
      );
    case "preparing":
    case "working":
      return (
        <>
          <Act text="act-continue" intent={{ intent: "next" }} primary waits />
          <Act text="act-cancel" intent={{ intent: "cancel" }} />
        </>
      );
  }
}

/** "Create it for me" where that can work, else the script, which somebody with the role can run. */
function Create({ screen: { finding, forecast, scripts, signedIn } }: { screen: AcsScreen }) {
  const likely = signedIn && offers(finding, "create-acs") && !isBarred(forecast);
  if (likely) return <Act text="act-create-acs" intent={{ intent: "create-acs" }} primary />;
  return scripts && !scripts.retired ? (
    <Act text="act-copy-script" intent={{ intent: "copy-script" }} primary waits={!scripts.shown} />
  ) : (
    <Act text="act-open-portal" intent={{ intent: "open-portal", page: "enterprise-applications" }} primary />
  );
}
