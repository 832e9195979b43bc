import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "../l10n/Texts";
import { useLayout } from "./layout";

/** Names with what they stand for, such as identifiers; what is not known is left out. */
export function Terms({ children }: { children: ReactNode }) {
  return <dl className={useStyles().terms}>{children}</dl>;
}

/** One name with its value, which can be selected and copied. */
export function Term({ label, code = false, children }: { label: string; code?: boolean; children: ReactNode }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  if (children === undefined || children === null || children === "") return null;
  return (
    <>
      <dt className={layout.quiet}>{say(label)}</dt>
      <dd className={mergeClasses(styles.value, code && layout.code)}>{children}</dd>
    </>
  );
}

const useStyles = makeStyles({
  terms: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    alignItems: "baseline",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  value: { margin: 0, userSelect: "text", overflowWrap: "anywhere" },
});
