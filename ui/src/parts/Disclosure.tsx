import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useState } from "react";
import { useSay } from "../l10n/Texts";
import { useLayout } from "./layout";

interface DisclosureProps {
  title: string;
  /** True: what is inside costs something, so it is not drawn before it is asked for. */
  late?: boolean;
  children: ReactNode;
}

/** What only some people want to see: closed until asked for. */
export function Disclosure({ title, late = false, children }: DisclosureProps) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const [asked, setAsked] = useState(false);
  return (
    <details className={styles.details} onToggle={() => setAsked(true)}>
      <summary className={mergeClasses(layout.row, styles.summary)}>
        <ChevronRight16Regular className="chevron" aria-hidden="true" />
        {say(title)}
      </summary>
      <div className={mergeClasses(layout.middle, styles.inside)}>{(asked || !late) && children}</div>
    </details>
  );
}

const useStyles = makeStyles({
  details: {
    "&[open] .chevron": { transform: "rotate(90deg)" },
  },
  summary: {
    display: "inline-flex",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    listStyleType: "none",
    "&::-webkit-details-marker": { display: "none" },
    ":hover": { color: tokens.colorNeutralForeground2BrandHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    "& .chevron": {
      transitionProperty: "transform",
      transitionDuration: tokens.durationFast,
      "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0ms" },
    },
  },
  inside: { paddingTop: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalXL },
});
