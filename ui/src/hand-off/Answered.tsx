import { makeStyles } from "@fluentui/react-components";
import type { AnsweredAcs } from "../ipc/generated/AnsweredAcs";
import type { AnswerShown } from "../ipc/generated/AnswerShown";
import { harmless, useHas, useSay } from "../l10n/Texts";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Term, Terms } from "../parts/Terms";
import { Minute } from "../parts/Time";

/** What an answer says. It is somebody's word, so it counts as reported, and its own words are kept apart from ours. */
export function Answered({ answer: { approval, acs, by, note, at } }: { answer: AnswerShown }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Card>
      <p className={layout.strong}>{say(`answered-approval-${approval}`)}</p>
      <Principal acs={acs} />
      <Terms>
        <Term label="answer-by">{by && <bdi>{harmless(by)}</bdi>}</Term>
        <Term label="answer-at">
          <Minute at={at} />
        </Term>
        <Term label="answer-note">{note && <bdi className={styles.note}>{harmless(note)}</bdi>}</Term>
      </Terms>
      <p className={layout.quiet}>{say("answer-reported")}</p>
    </Card>
  );
}

function Principal({ acs }: { acs: AnsweredAcs }) {
  const layout = useLayout();
  const say = useSay();
  const has = useHas();
  const why = acs.state === "failed" ? `problem-read-back-failed-${acs.reason}` : "";
  return (
    <>
      <p className={layout.strong}>{say(`answered-acs-${acs.state}`)}</p>
      {has(why) && <p>{say(why)}</p>}
      {has(`${why}.hint`) && <p className={layout.quiet}>{say(`${why}.hint`)}</p>}
    </>
  );
}

const useStyles = makeStyles({ note: { whiteSpace: "pre-wrap" } });
