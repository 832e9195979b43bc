import { mergeClasses } from "@fluentui/react-components";
import { Verdict } from "../../finding/Verdict";
import type { Prerequisite } from "../../ipc/generated/Prerequisite";
import type { Readiness } from "../../ipc/generated/Readiness";
import type { Reported } from "../../ipc/generated/Reported";
import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { ReportedMark } from "../../told/ReportedMark";

interface MissingProps {
  because: Prerequisite[];
  readiness: Readiness | undefined;
  reported: Reported[];
}

/** What keeps Mago from joining as the signed-in account; somebody's word that it is done is no verdict. */
export function Missing({ because, readiness, reported }: MissingProps) {
  const layout = useLayout();
  const say = useSay();
  const told = reported.filter(({ contradicted }) => !contradicted).map(({ prerequisite }) => prerequisite);
  return (
    <Card title="missing-title" beside={<Act text="act-show-guest" intent={{ intent: "show-guest" }} subtle />}>
      <ul className={mergeClasses(layout.list, layout.middle)}>
        {because.map((prerequisite) => (
          <li key={prerequisite} className={layout.apart}>
            <span>{say(`prerequisite-${prerequisite}`)}</span>
            {told.includes(prerequisite) ? (
              <ReportedMark />
            ) : (
              <Verdict verdict={readiness ? verdictOf(readiness, prerequisite) : "cannot-tell"} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function verdictOf(readiness: Readiness, prerequisite: Prerequisite) {
  return (prerequisite === "account-sign-in" ? readiness.accountSignIn : readiness[prerequisite]).verdict;
}
