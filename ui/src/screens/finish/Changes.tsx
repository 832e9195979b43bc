import { mergeClasses } from "@fluentui/react-components";
import type { ChangeMade } from "../../ipc/generated/ChangeMade";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What this program changed, with how to undo it. */
export function Changes({ changes }: { changes: ChangeMade[] }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="changes-title">
      {changes.length === 0 && <p>{say("changes-none")}</p>}
      <ul className={mergeClasses(layout.list, layout.middle)}>
        {changes.map((change) => (
          <li key={change} className={layout.close}>
            <p className={layout.strong}>{say(`change-${change}`)}</p>
            <p className={layout.quiet}>{say(`change-${change}.undo`)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
