import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { Verdict } from "../../finding/Verdict";
import type { Finding } from "../../ipc/generated/Finding";
import type { Prerequisite } from "../../ipc/generated/Prerequisite";
import type { Reported } from "../../ipc/generated/Reported";
import { useSend } from "../../ipc/Program";
import { useSay } from "../../l10n/Texts";
import { useLayout } from "../../parts/layout";
import { Skeletons } from "../../parts/Skeletons";
import { Stretched } from "../../parts/Stretched";
import { ReportedMark } from "../../told/ReportedMark";
import { stepOf } from "../steps";

interface PrerequisiteCardProps {
  prerequisite: Prerequisite;
  /** How it stands; none: no answer has come yet. */
  finding: Finding | undefined;
  /** Who said that it is done, until that is verified. */
  reported: Reported | undefined;
  checking: boolean;
  start: boolean;
}

/** One prerequisite at a glance; the whole card leads to its step. */
export function PrerequisiteCard({ prerequisite, finding, reported, checking, start }: PrerequisiteCardProps) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const send = useSend();
  const id = useId();
  const name = say(`prerequisite-${prerequisite}`);
  const number = prerequisite === "account-sign-in" ? undefined : say(`prerequisite-${prerequisite}.number`);
  return (
    <div className={mergeClasses(layout.middle, styles.card, start && styles.start)}>
      <Stretched
        describedBy={id}
        className={layout.strong}
        onPush={() => send({ intent: "go-to", step: stepOf(prerequisite) })}
      >
        {number ? say("step-numbered", { number, name }) : name}
      </Stretched>
      <div id={id} className={styles.state}>
        {reported && !reported.contradicted ? (
          <Told reported={reported} />
        ) : (
          <State finding={finding} checking={checking} />
        )}
        {reported?.contradicted && <span className={layout.quiet}>{say("overview-contradicted")}</span>}
      </div>
    </div>
  );
}

function Told({ reported: { by, at } }: { reported: Reported }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <>
      <ReportedMark />
      <span className={layout.quiet}>{say(`reported-by-${by}`, { at })}</span>
    </>
  );
}

function State({ finding, checking }: { finding: Finding | undefined; checking: boolean }) {
  const layout = useLayout();
  const say = useSay();
  if (finding) {
    return (
      <>
        <Verdict verdict={finding.verdict} />
        <span className={layout.quiet}>{say(finding.reason, finding.values)}</span>
      </>
    );
  }
  return checking ? (
    <>
      <span className={layout.heard}>{say("news-checking")}</span>
      <Skeletons lines={3} />
    </>
  ) : (
    <span className={layout.quiet}>{say("overview-nothing-known")}</span>
  );
}

const useStyles = makeStyles({
  card: {
    position: "relative",
    minHeight: "96px",
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  start: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  state: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});
