import type { MagoScreen } from "../../ipc/generated/MagoScreen";
import { Act } from "../../parts/Act";
import { SignInWaitActions } from "../../waiting/SignInWait";
import { isReady } from "../StepActions";

/** The buttons at the bottom: sign in, wait, or go on. */
export function MagoActions({ screen }: { screen: MagoScreen }) {
  const { waiting, proving, finding, here, signIn } = screen;
  if (waiting) return <SignInWaitActions waiting={waiting} />;
  if (proving) {
    return (
      <>
        <Act text="act-continue" intent={{ intent: "next" }} primary waits />
        <Act text="act-cancel" intent={{ intent: "cancel" }} />
      </>
    );
  }
  if (isReady(finding)) return <Act text="act-continue" intent={{ intent: "next" }} primary />;
  return <SignInActions code={signIn === "device_code"} waits={here === undefined} />;
}

function SignInActions({ code, waits }: { code: boolean; waits: boolean }) {
  return (
    <>
      <Act text="act-skip" intent={{ intent: "next" }} subtle />
      {code ? (
        <Act text="act-sign-in-code" intent={{ intent: "sign-in-mago", way: "device-code" }} primary waits={waits} />
      ) : (
        <Act text="act-sign-in-browser" intent={{ intent: "sign-in-mago", way: "browser" }} primary waits={waits} />
      )}
    </>
  );
}
