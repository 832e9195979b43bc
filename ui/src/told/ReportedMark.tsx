import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";
import { ReportedIcon } from "./ReportedIcon";

/** Stands where a verdict would, with its own shape and words. */
export function ReportedMark() {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <span className={mergeClasses(layout.row, styles.mark)}>
      <ReportedIcon />
      <span className={layout.strong}>{say("reported-title")}</span>
    </span>
  );
}

const useStyles = makeStyles({
  mark: { display: "inline-flex", columnGap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
});
