import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** Microsoft's consent page for exactly this organisation, to be given to somebody else or to another browser. */
export function ConsentPage({ address, openable }: { address: string; openable: boolean }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="consent-page">
      <p className={layout.quiet}>{say("consent-page.hint")}</p>
      <p className={layout.code}>{address}</p>
      <div className={layout.buttons}>
        <Act text="act-copy-link" intent={{ intent: "copy-link" }} />
        {openable && <Act text="act-open-consent" intent={{ intent: "open-consent" }} />}
      </div>
    </Card>
  );
}
