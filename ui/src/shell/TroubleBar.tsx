import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Problem } from "../ipc/generated/Problem";
import type { Trouble } from "../ipc/generated/Trouble";
import { harmless, useHas, useSay } from "../l10n/Texts";
import { useSend } from "../ipc/Program";
import { Act, Push } from "../parts/Act";
import { Bar } from "../parts/Bar";
import { Disclosure } from "../parts/Disclosure";
import { Fluent } from "../parts/Fluent";
import { useLayout } from "../parts/layout";
import { Ids } from "./Ids";

/** What went wrong last: what happened, what to do, and what support needs. */
export default function TroubleBar({ trouble: { problem, again } }: { trouble: Trouble }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const has = useHas();
  const id = `problem-${problem.code}`;
  return (
    <Fluent>
      <div role="alert" className={styles.place}>
        <Bar weight="error" actions={<Actions problem={problem} again={again} />}>
          <p className={layout.strong}>{say(id, problem.values)}</p>
          {has(`${id}.hint`) && <p>{say(`${id}.hint`, problem.values)}</p>}
          <Details problem={problem} />
        </Bar>
      </div>
    </Fluent>
  );
}

function Actions({ problem, again }: { problem: Problem; again: boolean }) {
  const { retry } = problem;
  return (
    <>
      {again && <Act text="act-try-again" intent={{ intent: "try-again" }} />}
      {retry.when === "sign-in" && !again && (
        <Act text="act-sign-in-again" intent={{ intent: "go-to", step: "sign-in" }} />
      )}
      <Meaning said={problem.said} />
      <Act text="act-copy-problem" intent={{ intent: "copy-problem" }} />
      <Act text="act-dismiss" intent={{ intent: "dismiss" }} subtle />
    </>
  );
}

/** Explains a code in the server's own words, in the place where pasted pages are explained. */
function Meaning({ said }: { said: string | undefined }) {
  const send = useSend();
  if (!said || !/AADSTS\d/.test(said)) return null;
  const explain = () => {
    send({ intent: "open-explain" });
    send({ intent: "explain", text: said });
  };
  return <Push text="act-meaning" onPush={explain} />;
}

function Details({ problem: { said, ids } }: { problem: Problem }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  if (!said && !ids) return null;
  return (
    <Disclosure title="trouble-details">
      {said && (
        <>
          <p className={layout.quiet}>{say("diagnosis-label-said")}</p>
          <blockquote className={mergeClasses(layout.code, styles.said)}>
            <bdi>{harmless(said)}</bdi>
          </blockquote>
        </>
      )}
      {ids && <Ids ids={ids} />}
    </Disclosure>
  );
}

const useStyles = makeStyles({
  place: {
    flexShrink: 0,
    maxHeight: "45%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL} 0`,
  },
  said: { margin: 0, whiteSpace: "pre-wrap" },
});
