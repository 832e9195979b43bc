import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayout } from "./layout";

/** Holds the place of lines of text that are still to come. */
export function Skeletons({ lines }: { lines: number }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={layout.middle} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={mergeClasses(styles.line, line === lines - 1 && styles.last)} />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  line: {
    height: "14px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { "50%": { opacity: 0.5 } },
    animationDuration: "1.6s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  last: { width: "55%" },
});
