import { mergeClasses } from "@fluentui/react-components";
import type { Counting } from "../ipc/generated/Counting";
import type { Finding } from "../ipc/generated/Finding";
import { useHas, useSay } from "../l10n/Texts";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Spin } from "../parts/Spin";
import { Ago } from "../parts/Time";
import { Evidence } from "./Evidence";
import { Notes } from "./Notes";
import { useStale } from "./stale";
import { Verdict } from "./Verdict";

/** The conclusion about one prerequisite: how it stands, why, what else should be known, and what it rests on. */
export function FindingCard({ finding, checking }: { finding: Finding; checking?: Counting | undefined }) {
  const layout = useLayout();
  const say = useSay();
  const { verdict, reason, values, asOf } = finding;
  const old = useStale(asOf);
  return (
    <Card>
      <div className={layout.apart}>
        <Verdict verdict={verdict} />
        <Age at={asOf} checking={checking} />
      </div>
      <p className={layout.strong}>{say(reason, values)}</p>
      <Why finding={finding} />
      <Notes notes={finding.notes ?? []} />
      {verdict !== "ready" && <Who finding={finding} />}
      {(finding.stale || old) && <p className={layout.quiet}>{say("finding-stale")}</p>}
      <Evidence facts={finding.evidence} />
    </Card>
  );
}

/** How old the answers are, or how many of the new ones are here: at the same place, so that nothing moves. */
function Age({ at, checking }: { at: string | undefined; checking: Counting | undefined }) {
  const layout = useLayout();
  const say = useSay();
  if (checking) {
    return (
      <span className={mergeClasses(layout.row, layout.small)}>
        <Spin />
        {say("checking", { answered: checking.answered, asked: checking.asked })}
      </span>
    );
  }
  if (!at) return null;
  return (
    <span className={layout.small}>
      {say("finding-checked")} <Ago at={at} />
    </span>
  );
}

/** What it rests on, and what to do next where there is something to do. */
function Why({ finding: { reason, values, verdict } }: { finding: Finding }) {
  const layout = useLayout();
  const say = useSay();
  const has = useHas();
  const parts = verdict === "ready" ? ["why"] : ["why", "hint"];
  return parts
    .filter((part) => has(`${reason}.${part}`))
    .map((part) => (
      <p key={part} className={layout.quiet}>
        {say(`${reason}.${part}`, values)}
      </p>
    ));
}

function Who({ finding: { fixedBy = [] } }: { finding: Finding }) {
  const say = useSay();
  if (fixedBy.length === 0) return null;
  return <p>{say("report-who", { who: fixedBy.map((who) => say(`who-${who}`)).join(", ") })}</p>;
}
