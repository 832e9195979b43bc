import type { FinishScreen } from "../../ipc/generated/FinishScreen";
import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** Who is still signed in to check, and how to end that. */
export function Checker({ screen: { checker, signOut } }: { screen: FinishScreen }) {
  const layout = useLayout();
  const say = useSay();
  if (!checker && !signOut) return null;
  return (
    <Card title="checker-title">
      <p>{checker ? say("checker-signed-in", { checker }) : say("checker-forgotten")}</p>
      <div className={layout.buttons}>
        {checker && <Act text="act-forget" intent={{ intent: "forget" }} />}
        {signOut && <Act text="act-sign-out" intent={{ intent: "sign-out-in-browser" }} />}
      </div>
    </Card>
  );
}
