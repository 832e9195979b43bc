import type { OverviewScreen } from "../ipc/generated/OverviewScreen";
import { Act } from "../parts/Act";
import { Screen } from "../parts/Screen";
import { DatedNotices } from "./overview/DatedNotices";
import { Forecast } from "./overview/Forecast";
import { NotSignedIn } from "./NotSignedIn";
import { Overall } from "../finding/Overall";
import { PrerequisiteCards } from "./overview/PrerequisiteCards";

/** The prerequisites at a glance, filled in as the answers arrive, and where to start. */
export default function Overview({ screen }: { screen: OverviewScreen }) {
  const { readiness, checking, signedIn } = screen;
  return (
    <Screen title="overview-heading" actions={<Actions screen={screen} />}>
      {!signedIn && <NotSignedIn />}
      {(readiness || checking) && (
        <Overall
          overall={readiness?.overall ?? "cannot-tell"}
          verdict={readiness?.verdict ?? "cannot-tell"}
          judgedAt={readiness?.judgedAt}
          checking={checking}
        />
      )}
      <PrerequisiteCards screen={screen} />
      {readiness && <Forecast readiness={readiness} />}
      {readiness && <DatedNotices notices={readiness.notices ?? []} />}
    </Screen>
  );
}

function Actions({ screen: { readiness, checking, start, signedIn } }: { screen: OverviewScreen }) {
  if (checking && !start) {
    return (
      <>
        <Act text="act-continue" intent={{ intent: "next" }} primary waits />
        <Act text="act-cancel" intent={{ intent: "cancel" }} />
      </>
    );
  }
  if (!signedIn && !start) {
    return <Act text="act-sign-in-to-check" intent={{ intent: "go-to", step: "sign-in" }} primary />;
  }
  const guest = readiness?.overall === "guest";
  return (
    <>
      {guest && <Act text="act-show-guest" intent={{ intent: "show-guest" }} subtle />}
      {signedIn && <Act text="act-check-again" intent={{ intent: "check-again" }} waits={checking !== undefined} />}
      {start ? (
        <Act text="act-start-here" intent={{ intent: "go-to", step: start }} primary />
      ) : (
        <Act text="act-continue" intent={{ intent: "next" }} primary />
      )}
    </>
  );
}
