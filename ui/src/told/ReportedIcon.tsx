import { makeStyles, tokens } from "@fluentui/react-components";
import { PersonFeedback20Regular } from "@fluentui/react-icons/svg/person-feedback";

/** Somebody says so, and nobody has looked: a shape that no verdict has. */
export function ReportedIcon() {
  return <PersonFeedback20Regular className={useStyles().icon} aria-hidden="true" />;
}

const useStyles = makeStyles({ icon: { flexShrink: 0, color: tokens.colorBrandForeground1 } });
