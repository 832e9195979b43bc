import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { useLayout } from "./layout";

interface TabsProps {
  /** What is chosen here. */
  label: string;
  tabs: { value: string; name: string }[];
  chosen: string;
  onChoose: (value: string) => void;
  /** What belongs to the chosen one. */
  children: ReactNode;
}

/**
 * Tabs in as many lines as they need; the arrow keys go from one to the next, Enter chooses.
 *
 * Fluent's own keep the keyboard's place with hidden elements that take the focus, which axe calls a fault.
 */
export function Tabs({ label, tabs, chosen, onChoose, children }: TabsProps) {
  const styles = useStyles();
  const layout = useLayout();
  const id = useId();
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move}>
        {tabs.map(({ value, name }) => (
          <button
            key={value}
            type="button"
            role="tab"
            id={`${id}-${value}`}
            aria-selected={value === chosen}
            aria-controls={id}
            tabIndex={value === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, value === chosen && styles.chosen)}
            onClick={() => value !== chosen && onChoose(value)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={id} aria-labelledby={`${id}-${chosen}`} className={layout.middle}>
        {children}
      </div>
    </>
  );
}

/** Moves the focus along the tabs, from the last to the first and back. */
function move(event: KeyboardEvent<HTMLElement>) {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const here = tabs.findIndex((tab) => tab === document.activeElement);
  const next = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: -1 };
  const place = next[event.key as keyof typeof next];
  if (place === undefined || here < 0) return;
  event.preventDefault();
  tabs.at(place % tabs.length)?.focus();
}

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalSNudge },
  tab: {
    minHeight: "28px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalMNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      border: `${tokens.strokeWidthThin} solid Highlight`,
      color: "HighlightText",
      backgroundColor: "Highlight",
    },
  },
});
