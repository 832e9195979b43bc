import type { BrowserShowed } from "../../ipc/generated/BrowserShowed";
import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** Nothing comes back from the consent page, so the person who saw it is asked. */
export function BrowserQuestion() {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="browser-question" marked>
      <p className={layout.quiet}>{say("browser-question.hint")}</p>
      <div className={layout.buttons}>
        {answers.map((what) => (
          <Act key={what} text={`browser-showed-${what}`} intent={{ intent: "browser-showed", what }} />
        ))}
      </div>
    </Card>
  );
}

const answers: BrowserShowed[] = ["accepted", "declined", "needs-approval", "asks-reviewer", "an-error"];
