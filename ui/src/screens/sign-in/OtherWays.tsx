import type { SignInScreen } from "../../ipc/generated/SignInScreen";
import { Disclosure } from "../../parts/Disclosure";
import { useLayout } from "../../parts/layout";
import { Way } from "../../parts/Way";

/** What else there is where the browser on this computer, or reading the directory, is out of the question. */
export function OtherWays({ screen: { reading } }: { screen: SignInScreen }) {
  const layout = useLayout();
  const less = reading === "directory" ? "own-account" : "directory";
  return (
    <Disclosure title="sign-in-other-ways">
      <div className={layout.middle}>
        <Way text="act-sign-in-code" intent={{ intent: "sign-in", way: "device-code", reading }} />
        <Way
          text={less === "own-account" ? "act-read-own-account" : "act-read-directory"}
          intent={{ intent: "sign-in", way: "browser", reading: less }}
        />
      </div>
    </Disclosure>
  );
}
