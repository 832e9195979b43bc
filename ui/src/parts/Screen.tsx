import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { useShown } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { Act } from "./Act";
import { Fluent } from "./Fluent";
import { Heading } from "./Heading";
import { NARROW, useLayout } from "./layout";

interface ScreenProps {
  /** The id of the heading; its `.lead` stands below it. */
  title: string;
  /** What stands above the heading, such as the number of the prerequisite. */
  above?: string | undefined;
  /** The buttons at the bottom, the primary one last but for "Cancel". */
  actions: ReactNode;
  children?: ReactNode;
}

/** What every screen is: a heading that takes the focus, what is to be known, and the buttons, always in sight. */
export function Screen({ title, above, actions, children }: ScreenProps) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <Fluent>
      <main className={styles.scroller}>
        <div className={mergeClasses(layout.stack, styles.page)}>
          <header className={layout.close}>
            {above && <p className={mergeClasses(layout.small, styles.above)}>{above}</p>}
            <Heading>{say(title)}</Heading>
            <p className={layout.lead}>{say(`${title}.lead`)}</p>
          </header>
          {children}
        </div>
      </main>
      <Footer>{actions}</Footer>
    </Fluent>
  );
}

function Footer({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const layout = useLayout();
  const back = useShown().view?.back ?? false;
  return (
    <footer className={styles.footer}>
      <div className={styles.back}>
        {back && <Act text="act-back" intent={{ intent: "back" }} icon={<ArrowLeft20Regular />} subtle />}
      </div>
      <div className={mergeClasses(layout.buttons, styles.actions)}>{children}</div>
    </footer>
  );
}

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative", [NARROW]: { overflowY: "visible" } },
  page: {
    boxSizing: "border-box",
    maxWidth: "880px",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    [NARROW]: { padding: tokens.spacingVerticalL },
  },
  above: { fontWeight: tokens.fontWeightSemibold },
  footer: {
    flexShrink: 0,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { position: "sticky", bottom: 0, padding: tokens.spacingVerticalM },
  },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  actions: { justifyContent: "flex-end" },
});
