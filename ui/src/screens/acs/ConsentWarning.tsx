import { useSay } from "../../l10n/Texts";
import { Bar } from "../../parts/Bar";

/** One person's permission for one change need not become everybody's. */
export function ConsentWarning() {
  const say = useSay();
  return (
    <Bar weight="warning">
      <p>{say("acs-create-consent")}</p>
    </Bar>
  );
}
