import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { ScriptShown } from "../../ipc/generated/ScriptShown";
import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";
import { useLayout } from "../../parts/layout";
import { Term, Terms } from "../../parts/Terms";

/** The script that does the same by hand: to be read, copied, saved and compared. */
export function Script({ script: { file, text, sha256 }, watch }: { script: ScriptShown; watch: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="remedy-script">
      <p className={layout.quiet}>{say("remedy-script.hint")}</p>
      <Terms>
        <Term label="script-file" code>
          {file}
        </Term>
        <Term label="script-sum" code>
          {sha256}
        </Term>
      </Terms>
      <div className={layout.buttons}>
        <Act text="act-copy-script-too" intent={{ intent: "copy-script" }} icon={<Copy20Regular />} />
        <Act text="act-save-script" intent={{ intent: "save-script" }} icon={<Save20Regular />} />
        {watch && <Act text="act-watch-acs" intent={{ intent: "watch", prerequisite: "acs" }} />}
      </div>
      <Disclosure title="script-text">
        <pre tabIndex={0} aria-label={file} className={mergeClasses(layout.code, styles.text)}>
          {text}
        </pre>
      </Disclosure>
    </Card>
  );
}

const useStyles = makeStyles({
  text: {
    maxHeight: "320px",
    overflow: "auto",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "normal",
    userSelect: "text",
  },
});
