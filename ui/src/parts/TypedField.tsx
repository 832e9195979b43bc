import { Field, Input, type InputProps } from "@fluentui/react-components";
import type { Typed } from "../ipc/generated/Typed";
import { useSay } from "../l10n/Texts";
import { same } from "./same";

interface TypedFieldProps {
  /** The id of its label; the hint is its `.hint`. */
  label: string;
  /** What the program has of it, and why that cannot be used. */
  typed: Typed;
  text: string;
  onType: (text: string) => void;
  size?: InputProps["size"];
  after?: InputProps["contentAfter"];
}

/** A field for a name; what is wrong with it stands below it, until something else is typed. */
export function TypedField({ label, typed, text, onType, size = "medium", after = null }: TypedFieldProps) {
  const say = useSay();
  const problem = same(typed.text, text) ? typed.problem : undefined;
  const id = `problem-${problem?.code}`;
  return (
    <Field
      label={say(label)}
      hint={problem ? say(`${id}.hint`, problem.values) : say(`${label}.hint`)}
      {...(problem && { validationState: "error", validationMessage: say(id, problem.values) })}
    >
      <Input
        size={size}
        value={text}
        autoComplete="off"
        spellCheck={false}
        contentAfter={after}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}
