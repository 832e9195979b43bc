import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../ipc/generated/Finding";
import type { Remedy } from "../ipc/generated/Remedy";
import type { RemedyKind } from "../ipc/generated/RemedyKind";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { doorOf } from "./doors";

/** What can be done about a finding, the best first; without what the screen offers by itself. */
export function Remedies({ finding, without = [] }: { finding: Finding; without?: RemedyKind[] }) {
  const layout = useLayout();
  const shown = (finding.remedies ?? []).filter(({ kind }) => !elsewhere.includes(kind) && !without.includes(kind));
  if (finding.verdict === "ready" || shown.length === 0) return null;
  return (
    <Card title="remedies-title">
      <ul className={mergeClasses(layout.list, layout.stack)}>
        {shown.map((remedy, place) => (
          <Row key={place} remedy={remedy} />
        ))}
      </ul>
    </Card>
  );
}

/** "Check again" stands at the bottom of every screen. */
const elsewhere: RemedyKind[] = ["check-again", "nothing"];

/** One remedy: its name, where and how, and the button that begins it. */
function Row({ remedy }: { remedy: Remedy }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const door = doorOf(remedy);
  return (
    <li className={styles.row}>
      <div className={mergeClasses(layout.close, layout.grow)}>
        <p className={layout.strong}>{say(`remedy-${remedy.kind}`)}</p>
        {aboutOf(remedy).map((id) => (
          <p key={id}>{say(id)}</p>
        ))}
        <p className={layout.quiet}>{say(`remedy-${remedy.kind}.hint`)}</p>
      </div>
      {door && (
        <div className={styles.door}>
          <Act text={door.text} intent={door.intent} />
        </div>
      )}
    </li>
  );
}

/** The ids of what a remedy names: a menu path, an application, a script. */
function aboutOf(remedy: Remedy): string[] {
  return [
    ...("page" in remedy ? [`portal-${remedy.page}`] : []),
    ...("app" in remedy ? [`app-${remedy.app}`] : []),
    ...("purpose" in remedy ? [`script-${remedy.purpose}`] : []),
  ];
}

const useStyles = makeStyles({
  door: { flexShrink: 0, whiteSpace: "nowrap" },
  row: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalL },
});
