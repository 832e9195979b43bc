import { Field, Input, Link } from "@fluentui/react-components";
import type { OrganizationScreen } from "../../ipc/generated/OrganizationScreen";
import { useSay } from "../../l10n/Texts";
import { useLayout } from "../../parts/layout";
import { same } from "../../parts/same";
import { Spin } from "../../parts/Spin";

interface OrganizationFieldProps {
  screen: OrganizationScreen;
  text: string;
  onType: (text: string) => void;
}

/** The one field: what is wrong with it stands below it. */
export function OrganizationField({ screen: { typed, lookup, example }, text, onType }: OrganizationFieldProps) {
  const layout = useLayout();
  const say = useSay();
  const problem = same(typed.text, text) ? typed.problem : undefined;
  const id = `problem-${problem?.code}`;
  return (
    <div className={layout.middle}>
      <Field
        label={say("organization-field")}
        hint={problem ? say(`${id}.hint`, problem.values) : say("organization-field.hint")}
        {...(problem && { validationState: "error", validationMessage: say(id, problem.values) })}
      >
        <Input
          size="large"
          value={text}
          autoComplete="off"
          spellCheck={false}
          contentAfter={lookup === "finding" ? <Spin /> : null}
          onChange={(_, { value }) => onType(value)}
        />
      </Field>
      {example && !same(text, example) && (
        <p className={layout.quiet}>
          {say("example-before")}{" "}
          <Link inline as="button" type="button" onClick={() => onType(example)}>
            {example}
          </Link>
        </p>
      )}
    </div>
  );
}
