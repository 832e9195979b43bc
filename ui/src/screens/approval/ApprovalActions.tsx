import type { ApprovalScreen } from "../../ipc/generated/ApprovalScreen";
import { Act } from "../../parts/Act";
import { isReady, offers, StepActions } from "../StepActions";

/** The buttons at the bottom: step 2 first while the page would end in an error, else the page. */
export function ApprovalActions({ screen }: { screen: ApprovalScreen }) {
  const { finding, page, waitsForAcs } = screen;
  const consent = page !== undefined && (!finding || offers(finding, "open-consent"));
  if (isReady(finding) || !consent) return <StepActions screen={screen} />;
  return (
    <StepActions screen={screen}>
      {waitsForAcs ? (
        <Act text="act-acs-first" intent={{ intent: "go-to", step: "acs" }} primary />
      ) : (
        <Act text="act-open-consent" intent={{ intent: "open-consent" }} primary />
      )}
    </StepActions>
  );
}
