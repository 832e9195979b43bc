import { makeStyles, tokens } from "@fluentui/react-components";
import { History24Regular } from "@fluentui/react-icons/svg/history";
import type { ResumeOffer } from "../../ipc/generated/ResumeOffer";
import { useSay } from "../../l10n/Texts";
import { Act } from "../../parts/Act";
import { Card } from "../../parts/Card";
import { Fluent } from "../../parts/Fluent";
import { useLayout } from "../../parts/layout";
import { Ago } from "../../parts/Time";

/** What was left unfinished, the newest first. */
export default function Resume({ offers }: { offers: ResumeOffer[] }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Fluent>
      <section aria-labelledby="resume" className={layout.middle}>
        <h2 id="resume" className={layout.title}>
          {say("welcome-resume")}
        </h2>
        {offers.map((offer, place) => (
          <Offer key={offer.tenant} offer={offer} newest={place === 0} />
        ))}
      </section>
    </Fluent>
  );
}

function Offer({ offer: { name, domain, tenant, step, at }, newest }: { offer: ResumeOffer; newest: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Card>
      <div className={styles.offer}>
        <History24Regular className={styles.icon} aria-hidden="true" />
        <div className={layout.grow}>
          <p>
            <span className={layout.strong}>{name ?? domain}</span>{" "}
            {name && <span className={layout.quiet}>{domain}</span>}
          </p>
          <p className={layout.small}>
            {say("resume-left", { step: say(`step-${step}`) })} <Ago at={at} />
          </p>
        </div>
        <Act text="act-forget-progress" intent={{ intent: "forget-progress", tenant }} about={name ?? domain} subtle />
        <Act text="act-resume" intent={{ intent: "resume", tenant }} about={name ?? domain} primary={newest} />
      </div>
    </Card>
  );
}

const useStyles = makeStyles({
  offer: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});
