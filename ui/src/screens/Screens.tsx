import { type FunctionComponent, Suspense } from "react";
import type { Screen } from "../ipc/generated/Screen";
import { later } from "../parts/later";
import Welcome from "./Welcome";

/** Shows the screen of a view. */
export function Screens({ screen }: { screen: Screen }) {
  // Each screen gets data of its own name; the table below keeps them together.
  const Shown = screens[screen.name] as FunctionComponent<{ screen: Screen }>;
  return (
    <Suspense>
      <Shown key={screen.name} screen={screen} />
    </Suspense>
  );
}

/** The screens that are not part of the first script. */
const others = {
  organization: later(() => import("./Organization")),
  "sign-in": later(() => import("./SignIn")),
  overview: later(() => import("./Overview")),
  acs: later(() => import("./Acs")),
  approval: later(() => import("./Approval")),
  licence: later(() => import("./Licence")),
  "mago-account": later(() => import("./MagoAccount")),
  finish: later(() => import("./Finish")),
  guest: later(() => import("./Guest")),
};

const screens: { [N in Screen["name"]]: FunctionComponent<{ screen: Extract<Screen, { name: N }> }> } = {
  welcome: Welcome,
  ...others,
};

/** Brings them all. */
export function loadScreens(): Promise<unknown> {
  return Promise.all(Object.values(others).map(({ load }) => load()));
}
