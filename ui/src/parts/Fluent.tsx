import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/**
 * What Fluent's own components need around them.
 *
 * It stands around each part that has some, and not around the page, so that the first screen does without it.
 */
export function Fluent({ children }: { children: ReactNode }) {
  return (
    <FluentProvider theme={SYSTEM} className={useStyles().nowhere}>
      {children}
    </FluentProvider>
  );
}

/** No colours of its own: the page has the system's. */
const SYSTEM = {};

const useStyles = makeStyles({ nowhere: { display: "contents" } });
