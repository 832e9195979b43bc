import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { View } from "../ipc/generated/View";
import { useShown } from "../ipc/Program";
import { Screens } from "../screens/Screens";
import { Announcer } from "./Announcer";
import { BrokenPage } from "./BrokenPage";
import { Catch } from "./Catch";

/** Shows the newest view, or that there is none to rely on. */
export function Window() {
  const { view, broken } = useShown();
  if (broken) return <BrokenPage />;
  if (!view) return null;
  return (
    <Catch otherwise={<BrokenPage />}>
      <Frame view={view} />
    </Catch>
  );
}

/** What stands around every screen; none of it is needed for the first. */
function Frame({ view: { world, rail, organization, trouble, screen, notice, layer }, view }: { view: View }) {
  const styles = useStyles();
  return (
    <div className={styles.window}>
      <Suspense>{world.kind !== "live" && <WorldBanner world={world} />}</Suspense>
      <div className={styles.columns}>
        <Suspense>{rail.length > 0 && <Rail steps={rail} />}</Suspense>
        <div className={styles.content}>
          <Suspense>
            {organization && <OrganizationBar organization={organization} />}
            {trouble && <TroubleBar trouble={trouble} />}
          </Suspense>
          <Screens screen={screen} />
          <Suspense>{notice && <NoticeBar notice={notice} />}</Suspense>
        </div>
      </div>
      <Announcer view={view} />
      <Suspense>{layer && <Layers layer={layer} />}</Suspense>
    </div>
  );
}

const WorldBanner = lazy(() => import("./WorldBanner"));
const Rail = lazy(() => import("./Rail"));
const OrganizationBar = lazy(() => import("./OrganizationBar"));
const TroubleBar = lazy(() => import("./TroubleBar"));
const NoticeBar = lazy(() => import("./NoticeBar"));
const Layers = lazy(() => import("./Layers"));

const useStyles = makeStyles({
  window: { height: "100%", display: "flex", flexDirection: "column" },
  columns: { flexGrow: 1, minHeight: 0, display: "flex" },
  content: { position: "relative", flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
});
