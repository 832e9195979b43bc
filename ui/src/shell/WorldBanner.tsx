import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Beaker20Regular } from "@fluentui/react-icons/svg/beaker";
import { Globe20Regular } from "@fluentui/react-icons/svg/globe";
import type { World } from "../ipc/generated/World";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";
import { Quiet } from "../parts/Quiet";

/** Says when what is shown is not Microsoft's own cloud. */
export default function WorldBanner({ world }: { world: World }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  switch (world.kind) {
    case "live":
      return null;
    case "demo":
      return (
        <aside aria-label={say("world-label")} className={mergeClasses(styles.banner, styles.demo)}>
          <Beaker20Regular aria-hidden="true" />
          <span className={layout.grow}>{say("world-demo")}</span>
          <Quiet text="act-leave-demo" intent={{ intent: "leave-demo" }} />
        </aside>
      );
    case "other":
      return (
        <aside aria-label={say("world-label")} className={mergeClasses(styles.banner, styles.other)}>
          <Globe20Regular aria-hidden="true" />
          <span className={layout.grow}>{say("world-other", { host: hostOf(world.address) })}</span>
        </aside>
      );
  }
}

function hostOf(address: string): string {
  return address.replace(/^\w+:\/\/([^/]+).*$/, "$1");
}

const useStyles = makeStyles({
  banner: {
    flexShrink: 0,
    minHeight: "40px",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXL}`,
  },
  demo: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  other: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorStatusWarningForeground2 },
});
