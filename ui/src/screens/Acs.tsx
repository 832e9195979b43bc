import type { AcsScreen } from "../ipc/generated/AcsScreen";
import { useSay } from "../l10n/Texts";
import { Bar } from "../parts/Bar";
import { Screen } from "../parts/Screen";
import { ReportedCard } from "../told/ReportedCard";
import { SignInWait } from "../waiting/SignInWait";
import { Watch } from "../waiting/Watch";
import { AcsActions } from "./acs/AcsActions";
import { Change } from "./acs/Change";
import { ConsentWarning } from "./acs/ConsentWarning";
import { Ways } from "./acs/Ways";
import { Working } from "./acs/Working";
import { Situation } from "./Situation";
import { isReady } from "./StepActions";

/** Prerequisite 2: how the principal stands, and every way to create it. */
export default function Acs({ screen }: { screen: AcsScreen }) {
  const say = useSay();
  const { finding, creating, reported, watching, returnsToApproval } = screen;
  return (
    <Screen
      title="acs-heading"
      above={say("prerequisite-of", { number: "2" })}
      actions={<AcsActions screen={screen} />}
    >
      {returnsToApproval && !isReady(finding) && (
        <Bar weight="information">
          <p>{say("acs-returns")}</p>
        </Bar>
      )}
      {creating.state === "confirming" && <Change change={creating.change} />}
      {creating.state === "signing-in" && <ConsentWarning />}
      {creating.state === "signing-in" && <SignInWait waiting={creating.waiting} />}
      {(creating.state === "working" || creating.state === "preparing") && <Working creating={creating} />}
      {watching && <Watch watching={watching} text="watch-acs" />}
      {reported && <ReportedCard reported={reported} />}
      <Situation screen={screen} />
      {creating.state === "idle" && finding?.verdict !== "ready" && <Ways screen={screen} />}
    </Screen>
  );
}
