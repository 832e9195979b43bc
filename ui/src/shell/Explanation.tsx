import { useSay } from "../l10n/Texts";
import type { Details } from "../ipc/generated/Details";
import type { Diagnosis } from "../ipc/generated/Diagnosis";
import type { Explanation as Found } from "../ipc/generated/Explanation";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Term, Terms } from "../parts/Terms";
import { Ids } from "./Ids";

/** Every code that was found, with what it means, what to do, and who can. */
export function Explanation({ explanation: { codes, details, ids } }: { explanation: Found }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <div className={layout.middle}>
      {codes.length === 0 && <p>{say("explain-nothing")}</p>}
      {codes.map((code) => (
        <Code key={code.code} diagnosis={code} />
      ))}
      {details && <Device details={details} />}
      <Ids ids={ids} />
    </div>
  );
}

function Code({ diagnosis }: { diagnosis: Diagnosis }) {
  const { code, message, known, about, cause, byWording, link } = diagnosis;
  const layout = useLayout();
  const say = useSay();
  const application = [about?.name, about?.id].filter(Boolean).join(", ");
  return (
    <Card>
      {known?.family !== "page" && <p className={layout.code}>{code}</p>}
      {byWording && <p className={layout.quiet}>{say("diagnosis-by-wording")}</p>}
      <p className={layout.strong}>{say(message, { code })}</p>
      <p>{say(`${message}.hint`, { code })}</p>
      {cause && <p className={layout.strong}>{say(`cause-${cause}`)}</p>}
      {cause && <p>{say(`cause-${cause}.hint`)}</p>}
      <Terms>
        {known && <Term label="explain-subject">{say(`subject-${known.subject}`)}</Term>}
        <Term label="diagnosis-label-application">{application}</Term>
        {known && <Term label="diagnosis-label-who">{known.fixedBy.map((who) => say(`who-${who}`)).join(", ")}</Term>}
        {known && <Term label="diagnosis-label-next">{say(`remedy-${known.remedy}`)}</Term>}
        <Term label="diagnosis-label-link" code>
          {link}
        </Term>
      </Terms>
    </Card>
  );
}

/** What the page says of the device under "More details". */
function Device({ details: { devicePlatform, deviceState } }: { details: Details }) {
  const say = useSay();
  const device = [devicePlatform, deviceState].filter(Boolean).join(", ");
  return (
    <>
      <Terms>
        <Term label="diagnosis-label-device">{device}</Term>
      </Terms>
      {deviceState?.toLowerCase() === "unregistered" && <p>{say("diagnosis-details-unregistered")}</p>}
    </>
  );
}
