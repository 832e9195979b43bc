import type { ReactNode } from "react";
import { doorOf } from "../finding/doors";
import type { Counting } from "../ipc/generated/Counting";
import type { Finding } from "../ipc/generated/Finding";
import type { RemedyKind } from "../ipc/generated/RemedyKind";
import type { Watching } from "../ipc/generated/Watching";
import { Act } from "../parts/Act";

interface StepActionsProps {
  /** What the steps of the prerequisites have in common. */
  screen: { finding?: Finding; checking?: Counting; watching?: Watching; signedIn?: boolean };
  /** The primary button while the step is not done; none: the first remedy that this program can begin. */
  children?: ReactNode;
}

/** The buttons at the bottom of a prerequisite: on where it holds, else what makes it hold. */
export function StepActions({ screen: { finding, checking, watching, signedIn = true }, children }: StepActionsProps) {
  const ready = isReady(finding);
  const busy = watching !== undefined || checking !== undefined;
  const again = <Act text="act-check-again" intent={{ intent: "check-again" }} waits={checking !== undefined} />;
  const primary = ready ? <Act text="act-continue" intent={{ intent: "next" }} primary /> : children;
  return (
    <>
      {!ready && !busy && <Act text="act-skip" intent={{ intent: "next" }} subtle />}
      {signedIn && primary && again}
      {primary ?? <FirstRemedy finding={finding} />}
      {busy && <Act text="act-cancel" intent={{ intent: "cancel" }} />}
    </>
  );
}

/** The primary button for whatever a finding names first and this person can do, else the same question once more. */
function FirstRemedy({ finding }: { finding: Finding | undefined }) {
  const own = finding?.remedies?.filter(({ kind }) => kind !== "hand-off") ?? [];
  const door = own.map(doorOf).find((door) => door !== undefined);
  return <Act {...(door ?? { text: "act-check-again", intent: { intent: "check-again" } })} primary />;
}

/** Tells whether a prerequisite holds, with or without a warning. */
export function isReady(finding: Finding | undefined): boolean {
  return finding?.verdict === "ready" || finding?.verdict === "ready-with-warning";
}

/** Tells whether a finding offers this way on. */
export function offers(finding: Finding | undefined, kind: RemedyKind): boolean {
  return finding?.remedies?.some((remedy) => remedy.kind === kind) ?? false;
}
