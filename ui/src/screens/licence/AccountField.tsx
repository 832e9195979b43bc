import { Field, Input, Link } from "@fluentui/react-components";
import type { LicenceScreen } from "../../ipc/generated/LicenceScreen";
import { useSay } from "../../l10n/Texts";
import { useLayout } from "../../parts/layout";
import { same } from "../../parts/same";

interface AccountFieldProps {
  screen: LicenceScreen;
  text: string;
  onType: (text: string) => void;
}

/** Which account Mago will use: typed, or taken from what is known. */
export function AccountField({ screen: { typed, me, example }, text, onType }: AccountFieldProps) {
  const layout = useLayout();
  const say = useSay();
  const problem = same(typed.text, text) ? typed.problem : undefined;
  const id = `problem-${problem?.code}`;
  return (
    <div className={layout.middle}>
      <Field
        label={say("licence-field")}
        hint={problem ? say(`${id}.hint`, problem.values) : say("licence-field.hint")}
        {...(problem && { validationState: "error", validationMessage: say(id, problem.values) })}
      >
        <Input value={text} autoComplete="off" spellCheck={false} onChange={(_, { value }) => onType(value)} />
      </Field>
      <div className={layout.buttons}>
        {example && !same(text, example) && <Proposal before="example-before" text={example} onTake={onType} />}
        {me && !same(text, me) && <Proposal before="licence-me" text={me} onTake={onType} />}
      </div>
    </div>
  );
}

function Proposal({ before, text, onTake }: { before: string; text: string; onTake: (text: string) => void }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <p className={layout.quiet}>
      {say(before)}{" "}
      <Link inline as="button" type="button" onClick={() => onTake(text)}>
        {text}
      </Link>
    </p>
  );
}
