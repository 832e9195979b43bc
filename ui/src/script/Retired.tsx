import { useSay } from "../l10n/Texts";
import { Bar } from "../parts/Bar";
import { useLayout } from "../parts/layout";

/** Microsoft has retired the tool, so its script is there to be compared, not to be run. */
export function Retired() {
  const layout = useLayout();
  const say = useSay();
  return (
    <Bar weight="warning">
      <p className={layout.strong}>{say("script-retired")}</p>
      <p>{say("script-retired.hint")}</p>
    </Bar>
  );
}
