import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import mark from "../../../icons/128x128@2x.png";
import type { WelcomeScreen } from "../ipc/generated/WelcomeScreen";
import { useSay } from "../l10n/Texts";
import { Heading } from "../parts/Heading";
import { useLayout } from "../parts/layout";
import { later } from "../parts/later";
import { Doors } from "../shell/Doors";
import { Journeys } from "./welcome/Journeys";
import { Prerequisites } from "./welcome/Prerequisites";

/** Says what the program is for, and asks who came for what. */
export default function Welcome({ screen }: { screen: WelcomeScreen }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <main className={styles.scroller}>
      <div className={mergeClasses(layout.stack, styles.page)}>
        <header className={styles.header}>
          <img src={mark} alt="" className={styles.mark} />
          <div>
            <Heading>{say("welcome-heading")}</Heading>
            <p className={layout.lead}>{say("welcome-purpose")}</p>
          </div>
        </header>
        <Suspense>{screen.resume.length > 0 && <Resume offers={screen.resume} />}</Suspense>
        <Journeys screen={screen} />
        <Prerequisites />
        <footer className={styles.doors}>
          <Doors />
        </footer>
      </div>
    </main>
  );
}

/** Not there at the first start, and its buttons are heavy. */
const Resume = later(() => import("./welcome/Resume"));

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", backgroundColor: tokens.colorNeutralBackground2 },
  page: {
    boxSizing: "border-box",
    maxWidth: "880px",
    minHeight: "100%",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalM}`,
    rowGap: tokens.spacingVerticalXXL,
  },
  header: { display: "flex", columnGap: tokens.spacingHorizontalXL, alignItems: "center" },
  mark: { width: "72px", height: "72px", flexShrink: 0 },
  doors: { display: "flex", marginTop: "auto", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
