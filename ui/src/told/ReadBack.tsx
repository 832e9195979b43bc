import { useState } from "react";
import type { Typed } from "../ipc/generated/Typed";
import { useSend } from "../ipc/Program";
import { Push } from "../parts/Act";
import { useLayout } from "../parts/layout";
import { PastedField } from "../parts/PastedField";

/** The last line of the script, as it comes back from whoever ran it. */
export function ReadBack({ typed }: { typed: Typed }) {
  const layout = useLayout();
  const send = useSend();
  const [text, setText] = useState(typed.text);
  return (
    <div className={layout.middle}>
      <PastedField label="read-back-field" typed={typed} text={text} onType={setText} />
      <div className={layout.buttons}>
        <Push text="act-read-back" onPush={() => send({ intent: "read-back", text })} />
      </div>
    </div>
  );
}
