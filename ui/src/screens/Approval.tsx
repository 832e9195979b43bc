import { GrantTable } from "../finding/GrantTable";
import { Remedies } from "../finding/Remedies";
import type { ApprovalScreen } from "../ipc/generated/ApprovalScreen";
import { useSay } from "../l10n/Texts";
import { Screen } from "../parts/Screen";
import { Watch } from "../waiting/Watch";
import { Allows } from "./approval/Allows";
import { ApprovalActions } from "./approval/ApprovalActions";
import { BrowserQuestion } from "./approval/BrowserQuestion";
import { ConsentPage } from "./approval/ConsentPage";
import { Likely } from "./approval/Likely";
import { StartPage } from "./approval/StartPage";
import { Warnings } from "./approval/Warnings";
import { Situation } from "./Situation";
import { isReady } from "./StepActions";

/** Prerequisite 1: how the approval stands, what it allows, and the page where it is given. */
export default function Approval({ screen }: { screen: ApprovalScreen }) {
  const say = useSay();
  const { finding, grants, likely, page, startPage, waitsForAcs, watching } = screen;
  const open = finding?.verdict !== "ready";
  return (
    <Screen
      title="approval-heading"
      above={say("prerequisite-of", { number: "1" })}
      actions={<ApprovalActions screen={screen} />}
    >
      {open && <Warnings screen={screen} />}
      {watching && <BrowserQuestion />}
      {watching && <Watch watching={watching} text="watch-approval" />}
      <Situation screen={screen} />
      {open && likely && <Likely likely={likely} />}
      {open && finding && <Remedies finding={finding} without={["open-consent", "open-start-page", "acs-first"]} />}
      {open && page && <ConsentPage address={page} openable={waitsForAcs || isReady(finding)} />}
      {open && startPage && <StartPage address={startPage} />}
      <Allows />
      {grants && <GrantTable grants={grants} />}
    </Screen>
  );
}
