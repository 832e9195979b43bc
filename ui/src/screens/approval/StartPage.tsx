import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** Mago's own approval page, for administrators of the organisation itself. */
export function StartPage({ address }: { address: string }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card
      title="remedy-open-start-page"
      beside={<Act text="act-open-start-page" intent={{ intent: "open-start-page" }} />}
    >
      <p className={layout.quiet}>{say("remedy-open-start-page.hint")}</p>
      <p className={layout.code}>{address}</p>
    </Card>
  );
}
