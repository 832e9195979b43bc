import type { SignInScreen } from "../ipc/generated/SignInScreen";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Screen } from "../parts/Screen";
import { SignInWait, SignInWaitActions } from "../waiting/SignInWait";
import { OtherWays } from "./sign-in/OtherWays";
import { OwnApplication } from "./sign-in/OwnApplication";
import { Permissions } from "./sign-in/Permissions";

/** Whoever checks signs in: as which application, and what it may read. */
export default function SignIn({ screen }: { screen: SignInScreen }) {
  const { waiting, checker, scripts } = screen;
  return (
    <Screen title="sign-in-heading" actions={<Actions screen={screen} />}>
      {waiting ? <SignInWait waiting={waiting} /> : checker ? <SignedIn checker={checker} /> : null}
      <Permissions screen={screen} />
      {!waiting && <OtherWays screen={screen} />}
      {!waiting && scripts && <OwnApplication scripts={scripts} />}
    </Screen>
  );
}

function SignedIn({ checker }: { checker: string }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card>
      <p className={layout.strong}>{say("sign-in-checker", { checker })}</p>
      <p className={layout.quiet}>{say("sign-in-checker.hint")}</p>
    </Card>
  );
}

function Actions({ screen: { waiting, checker, reading } }: { screen: SignInScreen }) {
  if (waiting) return <SignInWaitActions waiting={waiting} />;
  const browser = { intent: "sign-in", way: "browser", reading } as const;
  return checker ? (
    <>
      <Act text="act-sign-in-as-other" intent={browser} />
      <Act text="act-continue" intent={{ intent: "next" }} primary />
    </>
  ) : (
    <>
      <Act text="act-continue-without" intent={{ intent: "continue-without" }} />
      <Act text="act-sign-in-browser" intent={browser} primary />
    </>
  );
}
