import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Reported } from "../../ipc/generated/Reported";
import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { Contradicted } from "../../told/Contradicted";
import { ReportedIcon } from "../../told/ReportedIcon";

interface ToldProps {
  reported: Reported[];
  /** Whether somebody is signed in, who can have it verified. */
  signedIn: boolean;
}

/** What somebody said that is done, and nobody verified. */
export function Told({ reported, signedIn }: ToldProps) {
  const layout = useLayout();
  const say = useSay();
  const signIn = <Act text="act-sign-in-to-check" intent={{ intent: "go-to", step: "sign-in" }} />;
  return (
    <Card title="reported-title" beside={!signedIn && signIn}>
      <ul className={mergeClasses(layout.list, layout.middle)}>
        {reported.map((report) => (
          <Report key={report.prerequisite} report={report} />
        ))}
      </ul>
      <p className={layout.quiet}>{say("reported-title.hint")}</p>
    </Card>
  );
}

function Report({ report: { prerequisite, by, at, contradicted } }: { report: Reported }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <li className={layout.middle}>
      <div className={styles.report}>
        <ReportedIcon />
        <div className={layout.close}>
          <p className={layout.strong}>{say(`prerequisite-${prerequisite}`)}</p>
          <p className={layout.quiet}>{say(`reported-by-${by}`, { at })}</p>
        </div>
      </div>
      {contradicted && <Contradicted />}
    </li>
  );
}

const useStyles = makeStyles({ report: { display: "flex", columnGap: tokens.spacingHorizontalS } });
