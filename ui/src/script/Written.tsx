import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { ScriptShown } from "../ipc/generated/ScriptShown";
import { Act } from "../parts/Act";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { Term, Terms } from "../parts/Terms";
import { Code } from "./Code";
import { LineByLine } from "./LineByLine";

interface WrittenProps {
  script: ScriptShown;
  retired: boolean;
  watch: boolean;
}

/** A script: its lines, what they do, and what can be done with it. */
export function Written({ script, retired, watch }: WrittenProps) {
  const layout = useLayout();
  const { file, sha256, parts } = script;
  return (
    <>
      <Code script={script} />
      <div className={layout.buttons}>
        <Act text="act-copy-script-too" intent={{ intent: "copy-script" }} icon={<Copy20Regular />} subtle={retired} />
        <Act text="act-save-script" intent={{ intent: "save-script" }} icon={<Save20Regular />} subtle={retired} />
        {watch && !retired && <Act text="act-watch-acs" intent={{ intent: "watch", prerequisite: "acs" }} />}
      </div>
      <Terms>
        <Term label="script-file" code>
          {file}
        </Term>
        <Term label="script-sum" code>
          {sha256}
        </Term>
      </Terms>
      {parts.length > 0 && (
        <Disclosure title="script-parts">
          <LineByLine parts={parts} />
        </Disclosure>
      )}
    </>
  );
}
