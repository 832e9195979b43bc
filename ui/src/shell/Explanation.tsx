import { useSay } from "../l10n/Texts";
import type { Diagnosis } from "../ipc/generated/Diagnosis";
import type { Explanation as Found } from "../ipc/generated/Explanation";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Term, Terms } from "../parts/Terms";
import { Ids } from "./Ids";

/** Every code that was found, with what it means, what to do, and who can. */
export function Explanation({ explanation: { codes, ids } }: { explanation: Found }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <div className={layout.middle}>
      {codes.length === 0 && <p>{say("explain-nothing")}</p>}
      {codes.map((code) => (
        <Code key={code.code} diagnosis={code} />
      ))}
      <Ids ids={ids} />
    </div>
  );
}

function Code({ diagnosis: { code, message, known, link } }: { diagnosis: Diagnosis }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card>
      <p className={layout.code}>{code}</p>
      <p className={layout.strong}>{say(message, { code })}</p>
      <p>{say(`${message}.hint`, { code })}</p>
      <Terms>
        {known && <Term label="explain-subject">{say(`subject-${known.subject}`)}</Term>}
        {known && <Term label="diagnosis-label-who">{known.fixedBy.map((who) => say(`who-${who}`)).join(", ")}</Term>}
        {known && <Term label="diagnosis-label-next">{say(`remedy-${known.remedy}`)}</Term>}
        <Term label="diagnosis-label-link" code>
          {link}
        </Term>
      </Terms>
    </Card>
  );
}
