import type { Scripts } from "../ipc/generated/Scripts";
import { useSay } from "../l10n/Texts";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Skeletons } from "../parts/Skeletons";
import { DeviceCode } from "./DeviceCode";
import { Retired } from "./Retired";
import { Tools } from "./Tools";
import { Written } from "./Written";

interface ScriptCardProps {
  scripts: Scripts;
  /** True: whoever has run it can have its result looked for. */
  watch?: boolean;
}

/** The script that does the same by hand, for the tool of one's choice: to be read, copied, saved and compared. */
export default function ScriptCard({ scripts, watch = false }: ScriptCardProps) {
  const layout = useLayout();
  const say = useSay();
  const { purpose, dialect, retired, shown } = scripts;
  return (
    <Card title="remedy-script">
      <p>{say(`script-${purpose}`)}</p>
      <Tools scripts={scripts}>
        {retired && <Retired />}
        <p className={layout.quiet}>{say(`dialect-${dialect}.needs`)}</p>
        {shown && !retired && <p className={layout.quiet}>{say(`script-how-${shown.shell}`)}</p>}
        <DeviceCode scripts={scripts} />
        {shown ? <Written script={shown} retired={retired} watch={watch} /> : <Writing />}
      </Tools>
    </Card>
  );
}

/** Holds the place of a script that is still to come. */
function Writing() {
  const layout = useLayout();
  const say = useSay();
  return (
    <div className={layout.middle}>
      <p className={layout.quiet}>{say("script-writing")}</p>
      <Skeletons lines={6} />
    </div>
  );
}
