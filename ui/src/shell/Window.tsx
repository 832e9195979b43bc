import { makeStyles } from "@fluentui/react-components";
import { Suspense, useEffect } from "react";
import type { View } from "../ipc/generated/View";
import { useShown } from "../ipc/Program";
import { NARROW } from "../parts/layout";
import { later } from "../parts/later";
import { loadScreens, Screens } from "../screens/Screens";
import { Announcer } from "./Announcer";
import { BrokenPage } from "./BrokenPage";
import { Catch } from "./Catch";
import { markInteractive } from "./interactive";
import { useKeptFocus } from "./useKeptFocus";

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

/** When the first screen has been drawn for sure, in milliseconds. */
const REST = 1000;

/** What stands around every screen; none of it is needed for the first. */
function Frame({ view: { world, rail, organization, trouble, screen, notice, layer }, view }: { view: View }) {
  const styles = useStyles();
  useKeptFocus();
  useEffect(markInteractive, []);
  useEffect(() => {
    const soon = setTimeout(() => void loadRest(), REST);
    return () => clearTimeout(soon);
  }, []);
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

const WorldBanner = later(() => import("./WorldBanner"));
const Rail = later(() => import("./Rail"));
const OrganizationBar = later(() => import("./OrganizationBar"));
const TroubleBar = later(() => import("./TroubleBar"));
const NoticeBar = later(() => import("./NoticeBar"));
const Layers = later(() => import("./Layers"));

/** Brings everything that the first screen does without, so that none of it is waited for later. */
export function loadRest(): Promise<unknown> {
  const around = [WorldBanner, Rail, OrganizationBar, TroubleBar, NoticeBar, Layers];
  return Promise.all([loadScreens(), ...around.map(({ load }) => load())]);
}

const useStyles = makeStyles({
  window: { height: "100%", display: "flex", flexDirection: "column" },
  columns: { flexGrow: 1, minHeight: 0, display: "flex", [NARROW]: { flexDirection: "column", overflowY: "auto" } },
  content: {
    position: "relative",
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    [NARROW]: { flexShrink: 0 },
  },
});
