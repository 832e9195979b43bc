import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { useEffect, useRef, useState } from "react";
import type { AnswerShown } from "../ipc/generated/AnswerShown";
import type { Problem } from "../ipc/generated/Problem";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { Act, Push } from "../parts/Act";
import { useLayout } from "../parts/layout";
import { PastedField } from "../parts/PastedField";
import { Answered } from "./Answered";
import { Refused } from "./Refused";

/** The answer came back: as a file or as lines to paste, what it says, or why it was not taken. */
export function Answer({ answer, refused }: { answer: AnswerShown | null; refused: Problem | null }) {
  const layout = useLayout();
  const say = useSay();
  const send = useSend();
  const [text, setText] = useState("");
  const told = useRef<HTMLDivElement>(null);
  const news = answer?.at ?? refused?.code;
  useEffect(() => {
    if (news) told.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return (
    <div className={layout.middle}>
      <h3 className={layout.title}>{say("answer-title")}</h3>
      <div ref={told} aria-live="polite">
        {refused && <Refused problem={refused} />}
        {answer && <Answered answer={answer} />}
      </div>
      <PastedField label="answer-field" text={text} onType={setText} />
      <div className={layout.buttons}>
        <Push text="act-read-answer" onPush={() => send({ intent: "read-answer", text })} />
        <Act text="act-open-answer" intent={{ intent: "open-answer" }} icon={<FolderOpen20Regular />} />
      </div>
    </div>
  );
}
