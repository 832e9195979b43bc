import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Eye20Regular } from "@fluentui/react-icons/svg/eye";
import type { SignInScreen } from "../../ipc/generated/SignInScreen";
import { useHas, useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { Term, Terms } from "../../parts/Terms";

/** Which application the sign-in page will name, and what it asks for, in plain words. */
export function Permissions({ screen: { app, appId, permissions } }: { screen: SignInScreen }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="sign-in-asks">
      <Terms>
        <Term label="sign-in-app">{app}</Term>
        <Term label="sign-in-app-id" code>
          {appId}
        </Term>
      </Terms>
      <ul className={mergeClasses(layout.list, layout.middle)}>
        {permissions.map((scope) => (
          <Permission key={scope} scope={scope} />
        ))}
      </ul>
      <p className={layout.quiet}>{say("sign-in-reads-only")}</p>
    </Card>
  );
}

function Permission({ scope }: { scope: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const has = useHas();
  // A message id has no dots: User.Read is permission-user-read.
  const id = `permission-${scope.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}`;
  return (
    <li className={styles.permission}>
      <Eye20Regular className={styles.icon} aria-hidden="true" />
      <span>
        {has(id) && <>{say(id)} </>}
        <span className={mergeClasses(layout.code, layout.quiet)}>{scope}</span>
      </span>
    </li>
  );
}

const useStyles = makeStyles({
  permission: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});
