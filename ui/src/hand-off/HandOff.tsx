import { DialogActions, DialogBody, DialogContent, DialogTitle } from "@fluentui/react-components";
import type { Layer } from "../ipc/generated/Layer";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { useLayout } from "../parts/layout";
import { Skeletons } from "../parts/Skeletons";
import { Answer } from "./Answer";
import { Message } from "./Message";
import { Wants } from "./Wants";

/** What somebody else is asked to do: the message, ways to send it, and the place where the answer comes back. */
export function HandOff({ layer }: { layer: Extract<Layer, { name: "hand-off" }> }) {
  const layout = useLayout();
  const say = useSay();
  const { wants, message, answer, refused } = layer;
  return (
    <DialogBody>
      <DialogTitle>{say("act-ask")}</DialogTitle>
      <DialogContent className={layout.stack}>
        <Wants wants={wants} />
        {message ? <Message message={message} /> : <Writing />}
        <Answer answer={answer} refused={refused} />
      </DialogContent>
      <DialogActions>
        <Act text="act-close" intent={{ intent: "close-layer" }} />
      </DialogActions>
    </DialogBody>
  );
}

/** Holds the place of a message that is still to come. */
function Writing() {
  const layout = useLayout();
  const say = useSay();
  return (
    <div className={layout.middle}>
      <p className={layout.quiet}>{say("hand-off-writing")}</p>
      <Skeletons lines={6} />
    </div>
  );
}
