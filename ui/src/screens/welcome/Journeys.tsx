import { makeStyles, tokens } from "@fluentui/react-components";
import { Beaker24Regular } from "@fluentui/react-icons/svg/beaker";
import { PeopleTeam24Regular } from "@fluentui/react-icons/svg/people-team";
import { Person24Regular } from "@fluentui/react-icons/svg/person";
import { ShieldKeyhole24Regular } from "@fluentui/react-icons/svg/shield-keyhole";
import type { WelcomeScreen } from "../../ipc/generated/WelcomeScreen";
import { useSend } from "../../ipc/Program";
import { useSay } from "../../l10n/Texts";
import { useLayout } from "../../parts/layout";
import { Choice } from "./Choice";

/** Who came for what, and the demo organisation beside them. */
export function Journeys({ screen: { journeys, resume, demo, starting } }: { screen: WelcomeScreen }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const send = useSend();
  return (
    <section aria-labelledby="who" className={layout.middle}>
      <h2 id="who" className={layout.title}>
        {say("welcome-who")}
      </h2>
      <div className={styles.choices}>
        {journeys.map((journey, place) => (
          <Choice
            key={journey}
            title={`journey-${journey}`}
            icon={icons[journey]}
            primary={place === 0 && resume.length === 0}
            waits={starting}
            onChoose={() => send({ intent: "begin", journey })}
          />
        ))}
        {demo && (
          <Choice
            title={starting ? "welcome-demo-starting" : "welcome-demo"}
            icon={Beaker24Regular}
            waits={starting}
            onChoose={() => send({ intent: "try-demo" })}
          />
        )}
      </div>
    </section>
  );
}

const icons = { administrator: ShieldKeyhole24Regular, partner: PeopleTeam24Regular, "end-user": Person24Regular };

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(320px, 1fr))",
    gap: tokens.spacingHorizontalL,
  },
});
