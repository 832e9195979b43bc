import { Ability } from "../finding/Forecast";
import { Remedies } from "../finding/Remedies";
import type { LicenceScreen } from "../ipc/generated/LicenceScreen";
import type { RemedyKind } from "../ipc/generated/RemedyKind";
import { useState } from "react";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { Act, Push } from "../parts/Act";
import { same } from "../parts/same";
import { Screen } from "../parts/Screen";
import { Watch } from "../waiting/Watch";
import { AccountField } from "./licence/AccountField";
import { Plans } from "./licence/Plans";
import { Situation } from "./Situation";
import { isReady, StepActions } from "./StepActions";

/** Prerequisite 3: which account Mago will use, and whether its licence counts. */
export default function Licence({ screen }: { screen: LicenceScreen }) {
  const say = useSay();
  const send = useSend();
  const [text, setText] = useState(screen.typed.text);
  const { finding, plans, forecast, watching, signedIn } = screen;
  return (
    <Screen
      title="licence-heading"
      above={say("prerequisite-of", { number: "3" })}
      actions={<Actions screen={screen} dirty={!same(text, screen.typed.text)} />}
    >
      <form
        id="account"
        onSubmit={(event) => {
          event.preventDefault();
          send({ intent: "name-account", text: text.trim() });
        }}
      >
        <AccountField screen={screen} text={text} onType={setText} />
      </form>
      {watching && <Watch watching={watching} text="watch-licence" />}
      <Situation screen={screen} />
      {plans && finding && <Plans plans={plans} />}
      {finding && !isReady(finding) && signedIn && forecast && <Ability forecast={forecast} />}
      {finding && <Remedies finding={finding} without={elsewhere} />}
    </Screen>
  );
}

/** The field stands above; and the message to somebody else is about the first two prerequisites alone. */
const elsewhere: RemedyKind[] = ["name-account", "use-other-account", "hand-off"];

/** "Check this account" while one is typed, or none was named yet; else what its licence asks for. */
function Actions({ screen, dirty }: { screen: LicenceScreen; dirty: boolean }) {
  const { finding, account, checking, watching } = screen;
  if (dirty || (!account && !checking)) {
    return (
      <>
        <Act text="act-skip" intent={{ intent: "next" }} subtle />
        <Push text="act-check-account" primary form="account" />
      </>
    );
  }
  return (
    <>
      {finding?.verdict === "action-needed" && !watching && (
        <Act text="act-watch-licence" intent={{ intent: "watch", prerequisite: "licence" }} />
      )}
      <StepActions screen={screen} />
    </>
  );
}
