import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Fact } from "../ipc/generated/Fact";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { Minute } from "../parts/Time";

/** The answers that a finding rests on, for whoever wants to look them up. */
export function Evidence({ facts }: { facts: Fact[] }) {
  const layout = useLayout();
  if (facts.length === 0) return null;
  return (
    <Disclosure title="finding-evidence">
      <ul className={mergeClasses(layout.list, layout.middle)}>
        {facts.map((fact, place) => (
          <Answer key={place} fact={fact} />
        ))}
      </ul>
      <div>
        <Act text="act-copy-details" intent={{ intent: "copy-details" }} />
      </div>
    </Disclosure>
  );
}

function Answer({ fact: { question, outcome, source, problem } }: { fact: Fact }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <li className={styles.answer}>
      <p className={layout.apart}>
        <span>
          {say("evidence-answer", { question: say(`question-${question}`), outcome: say(`outcome-${outcome}`) })}
        </span>
        <span className={layout.small}>
          <Minute at={source.at} />
        </span>
      </p>
      <p className={mergeClasses(layout.code, layout.quiet)}>{source.asked}</p>
      {source.requestId && (
        <p className={layout.small}>
          {say("ids-request")} <span className={layout.code}>{source.requestId}</span>
        </p>
      )}
      {problem && <p className={layout.quiet}>{say(`problem-${problem.code}`, problem.values)}</p>}
    </li>
  );
}

const useStyles = makeStyles({
  answer: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    userSelect: "text",
  },
});
