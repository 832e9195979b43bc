import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useShown } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { useLayout } from "../parts/layout";

/** The ways to send the message, and what was done last: the window's own notice lies behind the dialog. */
export function Sending() {
  const layout = useLayout();
  const say = useSay();
  const notice = useShown().view?.notice;
  return (
    <div className={layout.close}>
      <div className={layout.buttons}>
        <Act text="act-mail-hand-off" intent={{ intent: "mail-hand-off" }} icon={<Mail20Regular />} />
        <Act text="act-copy-message" intent={{ intent: "copy-hand-off", brief: false }} icon={<Copy20Regular />} />
        <Act text="act-copy-brief" intent={{ intent: "copy-hand-off", brief: true }} icon={<Copy20Regular />} />
        <Act text="act-save-hand-off" intent={{ intent: "save-hand-off" }} icon={<Save20Regular />} />
      </div>
      <p role="status" className={layout.small}>
        {notice && say(`notice-${notice}`)}
      </p>
    </div>
  );
}
