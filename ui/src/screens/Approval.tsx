import { GrantTable } from "../finding/GrantTable";
import type { ApprovalScreen } from "../ipc/generated/ApprovalScreen";
import { useSay } from "../l10n/Texts";
import { Screen } from "../parts/Screen";
import { ReportedCard } from "../told/ReportedCard";
import { Watch } from "../waiting/Watch";
import { Allows } from "./approval/Allows";
import { ApprovalActions } from "./approval/ApprovalActions";
import { BrowserQuestion } from "./approval/BrowserQuestion";
import { Showed } from "./approval/Showed";
import { Warnings } from "./approval/Warnings";
import { Ways } from "./approval/Ways";
import { Situation } from "./Situation";

/** Prerequisite 1: how the approval stands, what it allows, and the page where it is given. */
export default function Approval({ screen }: { screen: ApprovalScreen }) {
  const say = useSay();
  const { finding, grants, reported, showed, watching } = screen;
  const open = finding?.verdict !== "ready";
  return (
    <Screen
      title="approval-heading"
      above={say("prerequisite-of", { number: "1" })}
      actions={<ApprovalActions screen={screen} />}
    >
      {open && <Warnings screen={screen} />}
      {open && showed && <Showed showed={showed} finding={finding} />}
      {watching && <BrowserQuestion />}
      {watching && <Watch watching={watching} text="watch-approval" />}
      {reported && <ReportedCard reported={reported} />}
      <Situation screen={screen} />
      {open && <Ways screen={screen} />}
      <Allows />
      {grants && <GrantTable grants={grants} />}
    </Screen>
  );
}
