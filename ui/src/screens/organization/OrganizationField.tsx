import type { OrganizationScreen } from "../../ipc/generated/OrganizationScreen";
import { useLayout } from "../../parts/layout";
import { Proposal } from "../../parts/Proposal";
import { Spin } from "../../parts/Spin";
import { TypedField } from "../../parts/TypedField";

interface OrganizationFieldProps {
  screen: OrganizationScreen;
  text: string;
  onType: (text: string) => void;
}

/** The one field, and an organisation to try. */
export function OrganizationField({ screen: { typed, lookup, example }, text, onType }: OrganizationFieldProps) {
  const layout = useLayout();
  const after = lookup === "finding" ? <Spin /> : null;
  return (
    <div className={layout.middle}>
      <TypedField label="organization-field" typed={typed} text={text} onType={onType} size="large" after={after} />
      <Proposal before="example-before" proposed={example} text={text} onTake={onType} />
    </div>
  );
}
