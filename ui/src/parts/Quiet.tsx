import { makeStyles, tokens } from "@fluentui/react-components";
import type { Intent } from "../ipc/generated/Intent";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { isSecondHalf } from "./click";

/** A button that keeps to the margin: lighter than Fluent's, so that it can be on the first screen. */
export function Quiet({ text, intent }: { text: string; intent: Intent }) {
  const styles = useStyles();
  const say = useSay();
  const send = useSend();
  return (
    <button type="button" className={styles.quiet} onClick={(event) => isSecondHalf(event) || send(intent)}>
      {say(text)}
    </button>
  );
}

const useStyles = makeStyles({
  quiet: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2BrandHover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});
