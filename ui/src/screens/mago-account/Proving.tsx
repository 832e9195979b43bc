import { useSay } from "../../l10n/Texts";
import { Bar } from "../../parts/Bar";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { Spin } from "../../parts/Spin";

/** A token for calls is asked for, or the keychain written. */
export function Proving({ keychainAsks }: { keychainAsks: boolean }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card>
      <span className={layout.row}>
        <Spin />
        <span className={layout.strong}>{say("mago-proving")}</span>
      </span>
      <p className={layout.quiet}>{say("mago-proving.hint")}</p>
      {keychainAsks && (
        <Bar weight="warning">
          <p>{say("keychain-asking")}</p>
        </Bar>
      )}
    </Card>
  );
}
