import { makeStyles, tokens } from "@fluentui/react-components";
import type { Overall } from "../../ipc/generated/Overall";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** What Mago can do as the signed-in account and as a guest, side by side. */
export function Capabilities({ overall }: { overall: Overall | undefined }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Card title="capabilities-title">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <Column text="capabilities-account" now={overall === "authenticated"} />
            <Column text="capabilities-guest" now={overall === "guest"} />
          </tr>
        </thead>
        <tbody>
          {capabilities.map((id) => (
            <tr key={id}>
              <th scope="row" className={layout.strong}>
                {say(id)}
              </th>
              <td>{say(`${id}.account`)}</td>
              <td>{say(`${id}.guest`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Column({ text, now }: { text: string; now: boolean }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <th scope="col">
      {say(text)} {now && <span className={layout.small}>{say("capabilities-now")}</span>}
    </th>
  );
}

const capabilities = [
  "capability-name",
  "capability-lobby",
  "capability-host",
  "capability-role",
  "capability-encrypted",
  "capability-needs",
];

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": { textAlign: "left" },
    "& th, & td": {
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& tbody tr:last-child > *": { borderBottomStyle: "none" },
    "& tbody th": { width: "24%" },
    "& tbody td": { width: "38%" },
  },
});
