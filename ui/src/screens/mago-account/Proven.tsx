import { Key20Regular } from "@fluentui/react-icons/svg/key";
import { VerdictIcon } from "../../finding/Verdict";
import type { Finding } from "../../ipc/generated/Finding";
import type { ProvenHow } from "../../ipc/generated/ProvenHow";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { isReady } from "../StepActions";

interface ProvenProps {
  proven: ProvenHow;
  /** How the account's sign-in stands now; what was proven once need not hold any more. */
  finding: Finding | undefined;
}

/** What the sign-in of the Mago account showed, and where it is kept: a proof only while the finding says so too. */
export function Proven({ proven, finding }: ProvenProps) {
  const layout = useLayout();
  const say = useSay();
  const holds = isReady(finding);
  if (!holds && proven.how === "nothing-kept") return null;
  return (
    <Card title={holds ? "proven-title" : "stored-title"}>
      <p className={layout.row}>
        {holds ? <VerdictIcon verdict="ready" /> : <Key20Regular aria-hidden="true" />}
        {proven.how === "stored"
          ? say("proven-stored", { account: proven.username, keychain: proven.keychain, at: proven.at })
          : say("proven-nothing-kept", { at: proven.at })}
      </p>
      <p className={layout.quiet}>{say(proven.how === "stored" ? "proven-stored.hint" : "proven-nothing-kept.hint")}</p>
    </Card>
  );
}
