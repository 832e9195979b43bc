import { makeStyles, tokens } from "@fluentui/react-components";
import type { Counting } from "../ipc/generated/Counting";
import { useSay } from "../l10n/Texts";
import { useLayout } from "./layout";

/** How many answers are here already. */
export function Progress({ checking }: { checking: Counting }) {
  const layout = useLayout();
  const styles = useStyles();
  const say = useSay();
  const { answered, asked } = checking;
  const text = say("checking", { answered, asked });
  return (
    <div className={layout.close}>
      <progress className={styles.bar} value={answered} max={Math.max(asked, 1)} aria-label={text} />
      <p className={layout.small}>{text}</p>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    appearance: "none",
    width: "100%",
    height: "4px",
    border: "none",
    borderRadius: tokens.borderRadiusCircular,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
    "&::-webkit-progress-bar": { backgroundColor: tokens.colorNeutralBackground6 },
    "&::-webkit-progress-value": {
      backgroundColor: tokens.colorCompoundBrandBackground,
      transitionProperty: "inline-size",
      transitionDuration: tokens.durationNormal,
      "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0ms" },
    },
  },
});
