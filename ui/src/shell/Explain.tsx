import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  mergeClasses,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Layer } from "../ipc/generated/Layer";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { Act, Push } from "../parts/Act";
import { useLayout } from "../parts/layout";
import { Explanation } from "./Explanation";

/** "My browser shows an error": a place to paste it, and what it means. */
export function Explain({ layer }: { layer: Extract<Layer, { name: "explain" }> }) {
  const layout = useLayout();
  const styles = useStyles();
  const say = useSay();
  const send = useSend();
  const [text, setText] = useState(layer.text);
  const [told, setTold] = useState(layer.text);
  // What the program explains by itself, such as a server's own words, stands in the field too.
  if (layer.text !== told) {
    setTold(layer.text);
    setText(layer.text);
  }
  return (
    <DialogBody>
      <DialogTitle>{say("act-browser-error")}</DialogTitle>
      <DialogContent className={layout.stack}>
        <Field label={say("explain-field")} hint={say("explain-field.hint")}>
          <Textarea value={text} rows={3} resize="vertical" onChange={(_, { value }) => setText(value)} />
        </Field>
        <div aria-live="polite">{layer.explanation && <Explanation explanation={layer.explanation} />}</div>
      </DialogContent>
      <DialogActions fluid>
        <div className={mergeClasses(layout.buttons, styles.actions)}>
          {layer.acsFirst && <Act text="act-acs-first" intent={{ intent: "go-to", step: "acs" }} />}
          <Act text="act-close" intent={{ intent: "close-layer" }} />
          <Push text="act-explain" onPush={() => send({ intent: "explain", text })} />
        </div>
      </DialogActions>
    </DialogBody>
  );
}

const useStyles = makeStyles({ actions: { justifyContent: "flex-end" } });
