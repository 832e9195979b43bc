import type { ConsentShowed } from "../../ipc/generated/ConsentShowed";
import type { Finding } from "../../ipc/generated/Finding";
import { Act } from "../../parts/Act";
import { useLayout } from "../../parts/layout";

interface ShowedDoorsProps {
  showed: ConsentShowed;
  finding: Finding | undefined;
}

/** What fits what the page showed. To open it once more and to check again stand at the bottom of the screen. */
export function ShowedDoors({ showed, finding }: ShowedDoorsProps) {
  const layout = useLayout();
  const doors = doorsOf(showed, finding);
  if (doors.length === 0) return null;
  return <div className={layout.buttons}>{doors}</div>;
}

function doorsOf(showed: ConsentShowed, finding: Finding | undefined) {
  const ask = <Act key="ask" text="act-ask-instead" intent={{ intent: "open-hand-off" }} />;
  switch (showed) {
    case "acs-missing":
      return [<Act key="acs" text="act-create-first" intent={{ intent: "go-to", step: "acs" }} />];
    case "ask-reviewer":
      return [...(takesRequests(finding) ? [<Requests key="requests" />] : []), ask];
    case "declined":
    case "needs-administrator":
    case "risky":
      return [ask];
    case "wrong-tenant":
      return [<Act key="other" text="act-other-organization" intent={{ intent: "go-to", step: "organization" }} />];
    case "unknown":
      return [<Act key="explain" text="act-explain-page" intent={{ intent: "open-explain" }} />];
    case "accepted":
    case "name-taken":
    case "recorded-perhaps":
      return [];
  }
}

/** The reviewers' list of requests in the portal. */
function Requests() {
  return <Act text="act-open-requests" intent={{ intent: "open-portal", page: "consent-requests" }} />;
}

function takesRequests(finding: Finding | undefined): boolean {
  return finding?.remedies?.some((remedy) => remedy.kind === "portal-path" && remedy.page === "consent-requests") ?? false;
}
