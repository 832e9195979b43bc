import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { OrganizationBar } from "../../ipc/generated/OrganizationBar";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { Term, Terms } from "../../parts/Terms";
import { useCloud } from "../../shell/useCloud";

/** The organisation that was found, to be compared before going on. */
export function Found({ organization: { name, domain, tenant, cloud, federated } }: { organization: OrganizationBar }) {
  const layout = useLayout();
  const say = useSay();
  const cloudOf = useCloud();
  return (
    <Card>
      <p className={mergeClasses(layout.row, layout.strong)}>
        <CheckmarkCircle20Filled aria-hidden="true" />
        {say("organization-found", { name: name ?? domain })}
      </p>
      <Terms>
        <Term label="organization-domain">{domain}</Term>
        <Term label="organization-tenant" code>
          {tenant}
        </Term>
        <Term label="organization-cloud">{cloudOf(cloud)}</Term>
        <Term label="organization-accounts">
          {federated !== undefined && say(federated ? "organization-federated" : "organization-managed")}
        </Term>
      </Terms>
    </Card>
  );
}
