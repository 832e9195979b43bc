import { Remedies } from "../finding/Remedies";
import type { MagoScreen } from "../ipc/generated/MagoScreen";
import { useSay } from "../l10n/Texts";
import { Bar } from "../parts/Bar";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { Screen } from "../parts/Screen";
import { Way } from "../parts/Way";
import { SignInWait } from "../waiting/SignInWait";
import { Computer } from "./mago-account/Computer";
import { Command } from "./mago-account/Command";
import { MagoActions } from "./mago-account/MagoActions";
import { Proven } from "./mago-account/Proven";
import { Proving } from "./mago-account/Proving";
import { Situation } from "./Situation";
import { isReady } from "./StepActions";

/** The account that Mago uses signs in once: kept here, or only proven. */
export default function MagoAccount({ screen }: { screen: MagoScreen }) {
  const { finding, waiting, proving, proven, here, command, keychain, keychainAsks } = screen;
  const tried = finding !== undefined && finding.reason !== "sign-in-not-tried";
  const done = isReady(finding);
  const asks = !waiting && !proving && !done;
  return (
    <Screen title="mago-heading" actions={<MagoActions screen={screen} />}>
      {waiting && <SignInWait waiting={waiting} />}
      {proving && <Proving keychainAsks={keychainAsks} />}
      {done && proven && <Proven proven={proven} finding={finding} />}
      {(tried || screen.checking) && <Situation screen={screen} />}
      {!done && proven && <Proven proven={proven} finding={finding} />}
      {tried && <Remedies finding={finding} without={["sign-in-as-mago", "use-browser"]} />}
      {asks && <Computer here={here} keychain={keychain} />}
      {!done && <Unconfirmed screen={screen} />}
      {asks && here && screen.signIn !== "device_code" && <OtherWay />}
      {here === "another-computer" && <Command command={command} />}
    </Screen>
  );
}

/** A code, where the browser on this computer is out of the question. */
function OtherWay() {
  return (
    <Disclosure title="sign-in-other-ways">
      <Way text="act-sign-in-code" intent={{ intent: "sign-in-mago", way: "device-code" }} />
    </Disclosure>
  );
}

/** Says beforehand what an error page would mean while nobody knows whether Mago's registration allows this. */
function Unconfirmed({ screen: { signIn, account } }: { screen: MagoScreen }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <>
      {account && <p>{say("mago-account", { account })}</p>}
      {signIn === "unconfirmed" && (
        <Bar weight="information">
          <p className={layout.strong}>{say("mago-unconfirmed")}</p>
          <p className={layout.quiet}>{say("mago-sign-in-unconfirmed.hint")}</p>
        </Bar>
      )}
    </>
  );
}
