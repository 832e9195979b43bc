import { Field, Textarea } from "@fluentui/react-components";
import type { Typed } from "../ipc/generated/Typed";
import { useSay } from "../l10n/Texts";
import { same } from "./same";

interface PastedFieldProps {
  /** The id of its label; the hint is its `.hint`. */
  label: string;
  /** What the program has of it, and why that cannot be used. */
  typed?: Typed;
  text: string;
  onType: (text: string) => void;
}

/** A field for some lines from elsewhere; what is wrong with them stands below it, until something else is there. */
export function PastedField({ label, typed, text, onType }: PastedFieldProps) {
  const say = useSay();
  const problem = typed && same(typed.text, text) ? typed.problem : undefined;
  const id = `problem-${problem?.code}`;
  return (
    <Field
      label={say(label)}
      hint={problem ? say(`${id}.hint`, problem.values) : say(`${label}.hint`)}
      {...(problem && { validationState: "error", validationMessage: say(id, problem.values) })}
    >
      <Textarea
        value={text}
        rows={2}
        resize="vertical"
        spellCheck={false}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}
