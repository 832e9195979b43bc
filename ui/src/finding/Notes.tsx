import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import type { Note } from "../ipc/generated/Note";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** What else should be known about a finding. */
export function Notes({ notes }: { notes: Note[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  if (notes.length === 0) return null;
  return (
    <ul className={mergeClasses(layout.list, layout.close)}>
      {notes.map(({ code, values }, place) => (
        <li key={place} className={styles.note}>
          <Info16Regular className={styles.icon} aria-hidden="true" />
          <span>{say(`note-${code}`, values)}</span>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  note: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
});
