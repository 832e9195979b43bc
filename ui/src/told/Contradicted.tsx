import { useSay } from "../l10n/Texts";
import { Bar } from "../parts/Bar";
import { useLayout } from "../parts/layout";

/** A check looked for what was reported, and it is not there. */
export function Contradicted() {
  const layout = useLayout();
  const say = useSay();
  return (
    <Bar weight="warning">
      <p className={layout.strong}>{say("reported-contradicted")}</p>
      <p>{say("reported-contradicted.hint")}</p>
    </Bar>
  );
}
