import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Importance } from "../ipc/generated/Importance";
import type { Standing as Code } from "../ipc/generated/Standing";
import type { Verdict } from "../ipc/generated/Verdict";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";
import { VerdictIcon } from "./Verdict";

/** How a permission stands; one that is missing weighs as much as Mago needs it. */
export function Standing({ standing, importance }: { standing: Code; importance: Importance }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <span className={mergeClasses(layout.row, styles.standing)}>
      <VerdictIcon verdict={verdictOf(standing, importance)} />
      {say(`scope-${standing}`)}
    </span>
  );
}

function verdictOf(standing: Code, importance: Importance): Verdict {
  switch (standing) {
    case "organization-wide":
      return "ready";
    case "some-users":
    case "no-longer-needed":
      return "ready-with-warning";
    case "missing":
      return importance === "required" ? "action-needed" : "ready-with-warning";
    case "cannot-tell":
      return "cannot-tell";
  }
}

const useStyles = makeStyles({
  standing: { alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
});
