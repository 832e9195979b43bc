import { PersonMail20Regular } from "@fluentui/react-icons/svg/person-mail";
import { Act } from "../parts/Act";

/** Opens the message to somebody who may do what is missing. */
export function AskDoor() {
  return <Act text="act-ask" intent={{ intent: "open-hand-off" }} icon={<PersonMail20Regular />} />;
}
