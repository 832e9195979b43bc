import { VerdictIcon } from "../../finding/Verdict";
import type { ProvenHow } from "../../ipc/generated/ProvenHow";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What the sign-in of the Mago account showed, and where it is kept. */
export function Proven({ proven }: { proven: ProvenHow }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="proven-title">
      <p className={layout.row}>
        <VerdictIcon verdict="ready" />
        {proven.how === "stored"
          ? say("proven-stored", { account: proven.username, keychain: proven.keychain, at: proven.at })
          : say("proven-nothing-kept", { at: proven.at })}
      </p>
      <p className={layout.quiet}>{say(proven.how === "stored" ? "proven-stored.hint" : "proven-nothing-kept.hint")}</p>
    </Card>
  );
}
