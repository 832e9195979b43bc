import { makeStyles, tokens } from "@fluentui/react-components";
import { useSay } from "../l10n/Texts";
import { Bar } from "../parts/Bar";
import { useLayout } from "../parts/layout";

/** Says that the program did not answer, and what else there is. */
export function BrokenPage() {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <main role="alert" className={styles.page}>
      <Bar weight="error">
        <h1 className={styles.heading}>{say("page-broken")}</h1>
        <p className={layout.quiet}>{say("page-broken.hint")}</p>
      </Bar>
    </main>
  );
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalXXXL },
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});
