import { makeStyles, tokens } from "@fluentui/react-components";
import type { GrantAnatomy } from "../ipc/generated/GrantAnatomy";
import type { ScopeStanding } from "../ipc/generated/ScopeStanding";
import { useSay } from "../l10n/Texts";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Standing } from "./Standing";

/** Mago's permissions one by one: what for, what Microsoft calls it, and how it stands. */
export function GrantTable({ grants: { scopes, complete } }: { grants: GrantAnatomy }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="grants-title">
      <p className={layout.quiet}>{say(complete ? "grants-complete" : "grants-incomplete")}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("grants-feature")}</th>
            <th scope="col">{say("grants-permission")}</th>
            <th scope="col">{say("grants-standing")}</th>
          </tr>
        </thead>
        <tbody>
          {scopes.map((scope) => (
            <Row key={`${scope.resource} ${scope.value}`} scope={scope} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ scope: { feature, importance, value, resource, standing, users } }: { scope: ScopeStanding }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <tr>
      <td>
        <div>{feature ? say(`feature-${feature}`) : say("grants-no-feature")}</div>
        <div className={layout.small}>{say(`importance-${importance}`)}</div>
      </td>
      <td>
        <div className={layout.code}>{value}</div>
        <div className={layout.small}>{say(`resource-${resource}`)}</div>
      </td>
      <td>
        <Standing standing={standing} importance={importance} />
        {standing === "some-users" && (
          <div className={layout.small}>{say("grants-users", { users: String(users) })}</div>
        )}
      </td>
    </tr>
  );
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": {
      textAlign: "left",
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground2,
    },
    "& th, & td": {
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& tbody tr:last-child td": { borderBottomStyle: "none" },
  },
});
