import type { Creating } from "../../ipc/generated/Creating";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { Spin } from "../../parts/Spin";
import { Passed } from "../../parts/Time";

/** The change is being prepared or made: how far it is, and since when. */
export function Working({ creating }: { creating: Extract<Creating, { state: "preparing" | "working" }> }) {
  const layout = useLayout();
  const say = useSay();
  const text = creating.state === "preparing" ? "stage-preparing" : `stage-${creating.stage}`;
  return (
    <Card>
      <div className={layout.apart}>
        <span className={layout.row}>
          <Spin />
          <span className={layout.strong}>{say(text)}</span>
        </span>
        {creating.state === "working" && (
          <span className={layout.small}>
            <Passed since={creating.since} />
          </span>
        )}
      </div>
      {creating.state === "working" && creating.looks > 0 && (
        <p className={layout.quiet}>{say("watch-looks", { looks: String(creating.looks) })}</p>
      )}
    </Card>
  );
}
