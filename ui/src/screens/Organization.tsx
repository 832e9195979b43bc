import type { OrganizationScreen } from "../ipc/generated/OrganizationScreen";
import { useSend, useShown } from "../ipc/Program";
import { Push } from "../parts/Act";
import { useLayout } from "../parts/layout";
import { same } from "../parts/same";
import { Screen } from "../parts/Screen";
import { Found } from "./organization/Found";
import { OrganizationField } from "./organization/OrganizationField";
import { useTyped } from "./organization/useTyped";

/** Asks which organisation, and finds it while its name is typed. */
export default function Organization({ screen }: { screen: OrganizationScreen }) {
  const layout = useLayout();
  const send = useSend();
  const organization = useShown().view?.organization;
  const { text, setText, taken } = useTyped(screen);

  const found = screen.lookup === "found" && same(text, screen.typed.text);
  const goOn = () => {
    taken();
    send(found ? { intent: "next" } : { intent: "use-organization", text });
  };
  return (
    <Screen title="organization-heading" actions={<Push text="act-continue" primary form="organization" />}>
      <form
        id="organization"
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <OrganizationField screen={screen} text={text} onType={setText} />
      </form>
      {found && organization && <Found organization={organization} />}
    </Screen>
  );
}
