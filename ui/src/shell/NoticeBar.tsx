import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import type { Notice } from "../ipc/generated/Notice";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { isSecondHalf } from "../parts/click";
import { useLayout } from "../parts/layout";

/** What was done last, in passing; the announcer reads it out. */
export default function NoticeBar({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const send = useSend();
  return (
    <aside aria-label={say("notice-label")} className={mergeClasses(layout.row, styles.notice)}>
      <Info20Regular aria-hidden="true" />
      <span>{say(`notice-${notice}`)}</span>
      <button
        type="button"
        aria-label={say("act-close-notice")}
        className={styles.close}
        onClick={(event) => isSecondHalf(event) || send({ intent: "dismiss" })}
      >
        <Dismiss16Regular aria-hidden="true" />
      </button>
    </aside>
  );
}

const useStyles = makeStyles({
  notice: {
    position: "absolute",
    bottom: "72px",
    left: "50%",
    transform: "translateX(-50%)",
    boxSizing: "border-box",
    maxWidth: "90%",
    width: "max-content",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow16,
    color: tokens.colorNeutralForegroundStaticInverted,
    backgroundColor: tokens.colorNeutralBackgroundStatic,
  },
  close: {
    display: "flex",
    padding: tokens.spacingVerticalXS,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid currentcolor` },
  },
});
