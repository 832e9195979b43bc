import { Ability, isBarred } from "../../finding/Forecast";
import { Remedies } from "../../finding/Remedies";
import { AskDoor } from "../../hand-off/AskDoor";
import type { AcsScreen } from "../../ipc/generated/AcsScreen";
import { useLayout } from "../../parts/layout";
import ScriptCard from "../../script/ScriptCard";
import { Elsewhere } from "../../told/Elsewhere";
import { ReadBack } from "../../told/ReadBack";

/** What can be done: by this program, by a script, in the portal, by somebody else, and how to say that it was. */
export function Ways({ screen }: { screen: AcsScreen }) {
  const layout = useLayout();
  const { finding, forecast, scripts, signedIn, watching, reported, readBack } = screen;
  const barred = isBarred(forecast);
  return (
    <>
      {forecast && (
        <div className={layout.apart}>
          <Ability forecast={forecast} />
          {barred && <AskDoor />}
        </div>
      )}
      {scripts && <ScriptCard scripts={scripts} watch={signedIn && !watching} />}
      {(!reported || reported.contradicted) && (
        <Elsewhere prerequisite="acs">{scripts && <ReadBack typed={readBack} />}</Elsewhere>
      )}
      {finding && (
        <Remedies finding={finding} without={barred ? ["script", "hand-off"] : ["create-acs", "script"]} />
      )}
    </>
  );
}
