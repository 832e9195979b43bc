import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useSay } from "../l10n/Texts";

/** Says that the program did not answer, and what else there is. */
export function BrokenPage() {
  const say = useSay();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("page-broken")}</MessageBarTitle>
        {say("page-broken.hint")}
      </MessageBarBody>
    </MessageBar>
  );
}
