import { makeStyles, tokens } from "@fluentui/react-components";
import { Clock20Regular } from "@fluentui/react-icons/svg/clock";

/** Somebody is waited for, perhaps for minutes: nothing moves, so that waiting costs the computer nothing. */
export function Wait() {
  return <Clock20Regular className={useStyles().icon} aria-hidden="true" />;
}

const useStyles = makeStyles({ icon: { flexShrink: 0, color: tokens.colorBrandForeground1 } });
