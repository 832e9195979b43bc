import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isSecondHalf } from "./click";

interface StretchedProps {
  /** The element that says more. */
  describedBy: string;
  primary?: boolean;
  waits?: boolean;
  className: string;
  onPush: () => void;
  children: ReactNode;
}

/** A button whose name is a card's title, and whose reach is the whole card; the card has to be positioned. */
export function Stretched({ describedBy, primary, waits = false, className, onPush, children }: StretchedProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      data-primary={primary || undefined}
      aria-describedby={describedBy}
      aria-disabled={waits || undefined}
      className={mergeClasses(styles.button, className)}
      onClick={(event) => waits || isSecondHalf(event) || onPush()}
    >
      {children}
    </button>
  );
}

const useStyles = makeStyles({
  button: {
    padding: 0,
    border: "none",
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    outlineStyle: "none",
    "::after": {
      content: '""',
      position: "absolute",
      inset: 0,
      cursor: "pointer",
      borderRadius: tokens.borderRadiusXLarge,
    },
    ":focus-visible::after": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
    "&[aria-disabled]::after": { cursor: "default" },
  },
});
