import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../ipc/generated/Finding";
import type { OverviewScreen } from "../../ipc/generated/OverviewScreen";
import type { Prerequisite } from "../../ipc/generated/Prerequisite";
import type { Readiness } from "../../ipc/generated/Readiness";
import { PrerequisiteCard } from "./PrerequisiteCard";
import { stepOf } from "../steps";

/** Each prerequisite with its verdict; where to start is marked. */
export function PrerequisiteCards({ screen: { readiness, checking, start, reported } }: { screen: OverviewScreen }) {
  const styles = useStyles();
  return (
    <div className={styles.cards}>
      {prerequisites.map((prerequisite) => (
        <PrerequisiteCard
          key={prerequisite}
          prerequisite={prerequisite}
          finding={readiness && findingOf(readiness, prerequisite)}
          reported={reported.find((report) => report.prerequisite === prerequisite)}
          checking={checking !== undefined}
          start={start === stepOf(prerequisite)}
        />
      ))}
    </div>
  );
}

const prerequisites: Prerequisite[] = ["approval", "acs", "licence", "account-sign-in"];

function findingOf(readiness: Readiness, prerequisite: Prerequisite): Finding {
  return prerequisite === "account-sign-in" ? readiness.accountSignIn : readiness[prerequisite];
}

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
});
