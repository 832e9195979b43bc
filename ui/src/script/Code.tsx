import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import type { ScriptShown } from "../ipc/generated/ScriptShown";
import { later } from "../parts/later";
import { useLayout } from "../parts/layout";

/** The lines of a script with their numbers; their colours come when what knows them is loaded. */
export function Code({ script: { file, text, shell } }: { script: ScriptShown }) {
  const styles = useStyles();
  const layout = useLayout();
  const lines = text.trimEnd();
  return (
    <div tabIndex={0} role="region" aria-label={file} className={mergeClasses(layout.code, styles.box)}>
      <pre aria-hidden="true" className={mergeClasses(styles.lines, styles.numbers)}>
        {lines.split("\n").map((_, index) => `${index + 1}\n`)}
      </pre>
      <pre className={styles.lines}>
        <Suspense fallback={lines}>
          <Colours text={lines} shell={shell} />
        </Suspense>
      </pre>
    </div>
  );
}

const Colours = later(() => import("./Colours"));

const useStyles = makeStyles({
  box: {
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    maxHeight: "280px",
    overflow: "auto",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  lines: {
    margin: 0,
    fontFamily: "inherit",
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "normal",
    userSelect: "text",
  },
  numbers: { flexShrink: 0, textAlign: "right", color: tokens.colorNeutralForeground3, userSelect: "none" },
});
