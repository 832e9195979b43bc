import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CodeShown } from "../ipc/generated/CodeShown";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** A code to type somewhere, large; one click selects all of it. */
export function Code({ code: { code, page } }: { code: CodeShown }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <div className={styles.box}>
      <p>{say("code-where")}</p>
      <p className={mergeClasses(layout.code, styles.page)}>{page}</p>
      <p>{say("code-what")}</p>
      <p className={styles.code}>{code}</p>
      <p className={layout.small}>{say("code-warning")}</p>
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  page: { fontSize: tokens.fontSizeBase300, userSelect: "all" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: "0.12em",
    userSelect: "all",
  },
});
