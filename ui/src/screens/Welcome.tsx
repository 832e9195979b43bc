import { Localized } from "@fluent/react";
import { LargeTitle, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import mark from "../../../icons/source.svg";
import { Prerequisite } from "./Prerequisite";

/** Says what the program is for and what has to be in place. */
export function Welcome() {
  const styles = useStyles();
  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <img src={mark} alt="" className={styles.mark} />
        <div>
          <Localized id="welcome-heading">
            <LargeTitle as="h1" block className={styles.heading} />
          </Localized>
          <Localized id="welcome-purpose">
            <Text as="p" size={400} className={styles.purpose} />
          </Localized>
        </div>
      </header>
      <section aria-labelledby="prerequisites">
        <Localized id="welcome-prerequisites">
          <Subtitle2 as="h2" id="prerequisites" className={styles.subtitle} />
        </Localized>
        <ol className={styles.prerequisites}>
          <Prerequisite number={1} id="welcome-approval" />
          <Prerequisite number={2} id="welcome-acs" />
          <Prerequisite number={3} id="welcome-licence" />
        </ol>
      </section>
      <Localized id="welcome-guest">
        <Text as="p" className={styles.note} />
      </Localized>
    </main>
  );
}

const useStyles = makeStyles({
  screen: {
    boxSizing: "border-box",
    maxWidth: "780px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXXL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXL,
  },
  header: { display: "flex", columnGap: tokens.spacingHorizontalXL, alignItems: "center" },
  mark: { width: "88px", height: "88px", flexShrink: 0 },
  heading: { margin: 0 },
  purpose: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  subtitle: { display: "block", marginTop: 0, marginBottom: tokens.spacingVerticalM },
  prerequisites: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});
