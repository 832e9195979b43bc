import { useSay } from "../l10n/Texts";
import { Act, type ActProps } from "./Act";
import { useLayout } from "./layout";

/** A button with what it is good for below it: the `.hint` of its text. */
export function Way(way: ActProps) {
  const layout = useLayout();
  const say = useSay();
  return (
    <div className={layout.close}>
      <div>
        <Act {...way} />
      </div>
      <p className={layout.small}>{say(`${way.text}.hint`)}</p>
    </div>
  );
}
