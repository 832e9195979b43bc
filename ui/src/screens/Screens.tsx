import { type ComponentType, lazy, type LazyExoticComponent, Suspense, useEffect } from "react";
import type { Screen } from "../ipc/generated/Screen";
import Welcome from "./Welcome";

type Name = Screen["name"];
type Of<N extends Name> = ComponentType<{ screen: Extract<Screen, { name: N }> }>;

/** Shows the screen of a view; each but the first is loaded when the first is done. */
export function Screens({ screen }: { screen: Screen }) {
  useEffect(fetchRest, []);
  // Each screen gets data of its own name; the table below keeps them together.
  const Shown = screens[screen.name] as ComponentType<{ screen: Screen }>;
  return (
    <Suspense>
      <Shown key={screen.name} screen={screen} />
    </Suspense>
  );
}

const chunks = {
  organization: () => import("./Organization"),
  "sign-in": () => import("./SignIn"),
  overview: () => import("./Overview"),
  acs: () => import("./Acs"),
  approval: () => import("./Approval"),
  licence: () => import("./Licence"),
  "mago-account": () => import("./MagoAccount"),
  finish: () => import("./Finish"),
  guest: () => import("./Guest"),
};

/** What stands around the other screens. */
const surroundings = [
  () => import("../shell/Rail"),
  () => import("../shell/OrganizationBar"),
  () => import("../shell/WorldBanner"),
  () => import("../shell/TroubleBar"),
  () => import("../shell/NoticeBar"),
];

const screens: { [N in Name]: Of<N> | LazyExoticComponent<Of<N>> } = {
  welcome: Welcome,
  organization: lazy(chunks.organization),
  "sign-in": lazy(chunks["sign-in"]),
  overview: lazy(chunks.overview),
  acs: lazy(chunks.acs),
  approval: lazy(chunks.approval),
  licence: lazy(chunks.licence),
  "mago-account": lazy(chunks["mago-account"]),
  finish: lazy(chunks.finish),
  guest: lazy(chunks.guest),
};

/** Brings the rest once the first screen can be used, so that none of them is waited for later. */
function fetchRest() {
  const timer = setTimeout(() => {
    for (const fetch of [...Object.values(chunks), ...surroundings]) void fetch();
  }, 300);
  return () => clearTimeout(timer);
}
