import { makeStyles, tokens } from "@fluentui/react-components";

/** Something short is under way; what it is stands beside it. Stands still for whoever asked for less motion. */
export function Spin() {
  return <span className={useStyles().ring} aria-hidden="true" />;
}

const useStyles = makeStyles({
  ring: {
    display: "inline-block",
    boxSizing: "border-box",
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "2px",
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorBrandStroke2Contrast}`,
    borderTopColor: tokens.colorBrandStroke1,
    animationName: { to: { transform: "rotate(360deg)" } },
    animationDuration: "1s",
    // In steps: drawn ten times a second, not as often as the screen can.
    animationTimingFunction: "steps(10)",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
});
