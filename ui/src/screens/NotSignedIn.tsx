import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { Bar } from "../parts/Bar";
import { useLayout } from "../parts/layout";

/** Without a sign-in nothing can be checked; the steps still show what to do by hand. */
export function NotSignedIn({ door = false }: { door?: boolean }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Bar
      weight="information"
      actions={door && <Act text="act-sign-in-to-check" intent={{ intent: "go-to", step: "sign-in" }} />}
    >
      <p className={layout.strong}>{say("not-signed-in")}</p>
      <p className={layout.quiet}>{say("not-signed-in.hint")}</p>
    </Bar>
  );
}
