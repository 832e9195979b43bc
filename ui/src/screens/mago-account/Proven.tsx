import { VerdictIcon } from "../../finding/Verdict";
import type { Finding } from "../../ipc/generated/Finding";
import type { ProvenHow } from "../../ipc/generated/ProvenHow";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { isReady } from "../StepActions";

interface ProvenProps {
  proven: ProvenHow;
  /** How the account's sign-in stands by the evidence of now; only that makes it a proof. */
  finding: Finding | undefined;
}

/** What the sign-in of the Mago account showed, and where it is kept. */
export function Proven({ proven, finding }: ProvenProps) {
  const layout = useLayout();
  const say = useSay();
  const holds = isReady(finding);
  // What was proven once, is no longer, and is kept nowhere, is nothing to tell.
  if (!holds && proven.how === "nothing-kept") return null;
  return (
    <Card title={holds ? "proven-title" : "stored-title"}>
      <p className={layout.row}>
        {holds && <VerdictIcon verdict="ready" />}
        {proven.how === "stored"
          ? say("proven-stored", { account: proven.username, keychain: proven.keychain, at: proven.at })
          : say("proven-nothing-kept", { at: proven.at })}
      </p>
      <p className={layout.quiet}>{say(proven.how === "stored" ? "proven-stored.hint" : "proven-nothing-kept.hint")}</p>
    </Card>
  );
}
