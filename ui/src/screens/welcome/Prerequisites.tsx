import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSay } from "../../l10n/Texts";
import { useLayout } from "../../parts/layout";

/** What has to be in place, numbered as Mago's knowledge base numbers it. */
export function Prerequisites() {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <section aria-labelledby="prerequisites" className={layout.middle}>
      <h2 id="prerequisites" className={layout.title}>
        {say("welcome-prerequisites")}
      </h2>
      <ol className={mergeClasses(layout.list, styles.prerequisites)}>
        {["welcome-approval", "welcome-acs", "welcome-licence"].map((id, place) => (
          <li key={id} className={styles.prerequisite}>
            {/* The list already tells its numbers to a screen reader. */}
            <span className={styles.number} aria-hidden="true">
              {place + 1}
            </span>
            <div>
              <h3 className={layout.strong}>{say(id)}</h3>
              <p className={layout.quiet}>{say(`${id}.detail`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={layout.quiet}>{say("welcome-guest")}</p>
    </section>
  );
}

const useStyles = makeStyles({
  prerequisites: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalXL },
  prerequisite: { display: "flex", columnGap: tokens.spacingHorizontalM },
  number: {
    flexShrink: 0,
    width: "28px",
    height: "28px",
    borderRadius: tokens.borderRadiusCircular,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
});
