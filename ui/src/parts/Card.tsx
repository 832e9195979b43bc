import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { useSay } from "../l10n/Texts";
import { useLayout } from "./layout";

interface CardProps {
  /** The id of its heading. */
  title?: string | undefined;
  /** What stands at the right of the heading. */
  beside?: ReactNode;
  /** Marked: this is where to go on. */
  marked?: boolean;
  children: ReactNode;
}

/** Something that belongs together. */
export function Card({ title, beside, marked = false, children }: CardProps) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const id = useId();
  const classes = mergeClasses(layout.middle, styles.card, marked && styles.marked);
  if (!title) return <div className={classes}>{children}</div>;
  return (
    <section aria-labelledby={id} className={classes}>
      <div className={layout.apart}>
        <h2 id={id} className={layout.title}>
          {say(title)}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  marked: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});
