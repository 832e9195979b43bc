import { Remedies } from "../../finding/Remedies";
import type { ApprovalScreen } from "../../ipc/generated/ApprovalScreen";
import type { Likely as Code } from "../../ipc/generated/Likely";
import type { RemedyKind } from "../../ipc/generated/RemedyKind";
import ScriptCard from "../../script/ScriptCard";
import { Elsewhere } from "../../told/Elsewhere";
import { isReady } from "../StepActions";
import { ConsentPage } from "./ConsentPage";
import { Likely } from "./Likely";
import { StartPage } from "./StartPage";

/** What can be done: on Microsoft's page or Mago's, by somebody else, by a script, and how to say that it was. */
export function Ways({ screen }: { screen: ApprovalScreen }) {
  const { finding, likely, page, startPage, scripts, reported, waitsForAcs } = screen;
  const barred = likely !== undefined && refused.includes(likely);
  return (
    <>
      {likely && <Likely likely={likely} barred={barred} />}
      {finding && <Remedies finding={finding} without={barred ? [...shown, "hand-off"] : shown} />}
      {page && <ConsentPage address={page} openable={waitsForAcs || isReady(finding)} />}
      {startPage && <StartPage address={startPage} />}
      {scripts && <ScriptCard scripts={scripts} />}
      {(!reported || reported.contradicted) && <Elsewhere prerequisite="approval" />}
    </>
  );
}

/** What has a place of its own on this screen. */
const shown: RemedyKind[] = ["open-consent", "open-start-page", "acs-first", "script"];

/** Where the page will most likely not let who signed in approve. */
const refused: Code[] = ["teams-administrator-is-not-enough", "ask-reviewer", "users-alone-only", "needs-administrator"];
