import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/** Something is under way; what it is stands beside it. Stands still for whoever asked for less motion. */
export function Spin({ large = false }: { large?: boolean }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.ring, large && styles.large)} aria-hidden="true" />;
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
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  large: { width: "32px", height: "32px", borderTopWidth: "3px", borderRightWidth: "3px", borderBottomWidth: "3px", borderLeftWidth: "3px" },
});
