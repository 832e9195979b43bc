import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScriptPart } from "../ipc/generated/ScriptPart";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** What a script does, part by part, with the numbers of the lines. */
export function LineByLine({ parts }: { parts: ScriptPart[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <dl className={styles.parts}>
      {parts.map(({ first, last, does }) => (
        <div key={first} className={styles.part}>
          <dt className={mergeClasses(layout.quiet, styles.lines)}>{say(first === last ? "script-line" : "script-lines", { first, last })}</dt>
          <dd className={styles.does}>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  parts: { display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr)", gap: tokens.spacingVerticalS, margin: 0 },
  part: { display: "grid", gridColumn: "1 / -1", gridTemplateColumns: "subgrid", columnGap: tokens.spacingHorizontalL },
  lines: { fontVariantNumeric: "tabular-nums" },
  does: { margin: 0 },
});
