import { Overall } from "../finding/Overall";
import type { GuestScreen } from "../ipc/generated/GuestScreen";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { Bar } from "../parts/Bar";
import { Screen } from "../parts/Screen";
import { Capabilities } from "./finish/Capabilities";

/** What a guest can and cannot do, so that it is chosen knowingly or not at all. */
export default function Guest({ screen: { overall, chosen } }: { screen: GuestScreen }) {
  const say = useSay();
  return (
    <Screen title="guest-heading" actions={<Actions chosen={chosen !== undefined} />}>
      {chosen && (
        <Bar weight="information">
          <p>{say("guest-chosen", { at: chosen })}</p>
        </Bar>
      )}
      {overall && <Overall overall={overall} verdict={verdicts[overall]} />}
      <Capabilities overall="guest" />
      <Bar weight="warning">
        <p>{say("guest-no-promise")}</p>
      </Bar>
    </Screen>
  );
}

const verdicts = {
  authenticated: "ready",
  "checked-not-proven": "ready-with-warning",
  guest: "action-needed",
  "cannot-tell": "cannot-tell",
} as const;

function Actions({ chosen }: { chosen: boolean }) {
  return chosen ? (
    <Act text="act-take-guest-back" intent={{ intent: "take-guest-back" }} primary />
  ) : (
    <Act text="act-choose-guest" intent={{ intent: "choose-guest" }} primary />
  );
}
