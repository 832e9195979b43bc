import type { LicenceScreen } from "../../ipc/generated/LicenceScreen";
import { useLayout } from "../../parts/layout";
import { Proposal } from "../../parts/Proposal";
import { TypedField } from "../../parts/TypedField";

interface AccountFieldProps {
  screen: LicenceScreen;
  text: string;
  onType: (text: string) => void;
}

/** Which account Mago will use: typed, or taken from what is known. */
export function AccountField({ screen: { typed, me, example }, text, onType }: AccountFieldProps) {
  const layout = useLayout();
  return (
    <div className={layout.middle}>
      <TypedField label="licence-field" typed={typed} text={text} onType={onType} />
      <div className={layout.buttons}>
        <Proposal before="example-before" proposed={example} text={text} onTake={onType} />
        <Proposal before="licence-me" proposed={me} text={text} onTake={onType} />
      </div>
    </div>
  );
}
