import { Overall } from "../finding/Overall";
import type { FinishScreen } from "../ipc/generated/FinishScreen";
import { Screen } from "../parts/Screen";
import { CanBlock } from "./finish/CanBlock";
import { Capabilities } from "./finish/Capabilities";
import { Changes } from "./finish/Changes";
import { Checker } from "./finish/Checker";
import { FinishActions } from "./finish/FinishActions";
import { Missing } from "./finish/Missing";
import { Told } from "./finish/Told";
import { Proven } from "./mago-account/Proven";

/** How Mago will join, what was done on the way, and what is left behind. */
export default function Finish({ screen }: { screen: FinishScreen }) {
  const { readiness, checking, changes, proven, because, reported, checker } = screen;
  const overall = readiness?.overall ?? "cannot-tell";
  return (
    <Screen title="finish-heading" actions={<FinishActions screen={screen} />}>
      <Overall
        overall={overall}
        verdict={readiness?.verdict ?? "cannot-tell"}
        judgedAt={readiness?.judgedAt}
        checking={checking}
      />
      {because.length > 0 && <Missing because={because} readiness={readiness} reported={reported} />}
      {reported.length > 0 && <Told reported={reported} signedIn={checker !== undefined} />}
      {proven && <Proven proven={proven} finding={readiness?.accountSignIn} />}
      <Changes changes={changes} />
      <Checker screen={screen} />
      <CanBlock />
      <Capabilities overall={overall} />
    </Screen>
  );
}
