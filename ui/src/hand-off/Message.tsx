import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HandOffShown } from "../ipc/generated/HandOffShown";
import { useSay } from "../l10n/Texts";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { Term, Terms } from "../parts/Terms";
import { Sending } from "./Sending";

/** The message as it will arrive, the few lines for a chat, and the file to send with it. */
export function Message({ message: { subject, body, brief, file, sha256 } }: { message: HandOffShown }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <section aria-label={say("hand-off-message")} className={layout.middle}>
      <div tabIndex={0} role="region" aria-label={subject} className={mergeClasses(layout.middle, styles.paper)}>
        <p className={layout.strong}>{subject}</p>
        <p className={styles.text}>{body.trimEnd()}</p>
      </div>
      <Sending />
      <Terms>
        <Term label="script-file" code>
          {file}
        </Term>
        <Term label="script-sum" code>
          {sha256}
        </Term>
      </Terms>
      <Disclosure title="hand-off-brief">
        <p className={mergeClasses(styles.paper, styles.text)}>{brief}</p>
      </Disclosure>
    </section>
  );
}

const useStyles = makeStyles({
  paper: {
    maxHeight: "220px",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", userSelect: "text" },
});
