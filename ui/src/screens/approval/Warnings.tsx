import type { ApprovalScreen } from "../../ipc/generated/ApprovalScreen";
import { useSay } from "../../l10n/Texts";
import { Bar } from "../../parts/Bar";
import { useLayout } from "../../parts/layout";

/** What to know before the page is opened: the order of the steps, and what a second approval does. */
export function Warnings({ screen: { waitsForAcs, again } }: { screen: ApprovalScreen }) {
  return (
    <>
      {waitsForAcs && <Warning text="approval-waits" />}
      {again && <Warning text="approval-again" />}
    </>
  );
}

function Warning({ text }: { text: string }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Bar weight="warning">
      <p className={layout.strong}>{say(text)}</p>
      <p>{say(`${text}.hint`)}</p>
    </Bar>
  );
}
