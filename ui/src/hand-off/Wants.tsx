import { makeStyles, tokens } from "@fluentui/react-components";
import type { Prerequisite } from "../ipc/generated/Prerequisite";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** What is asked for, in the order in which it has to be done. */
export function Wants({ wants }: { wants: Prerequisite[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <div className={layout.close}>
      <p>{say("hand-off-wants")}</p>
      <ol className={styles.wants}>
        {wants.map((prerequisite) => (
          <li key={prerequisite} className={layout.strong}>
            {say(`wanted-${prerequisite}`)}
          </li>
        ))}
      </ol>
      <p className={layout.quiet}>{say("hand-off-lead")}</p>
    </div>
  );
}

const useStyles = makeStyles({ wants: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL } });
