import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { type ComponentType, useId } from "react";
import { useSay } from "../../l10n/Texts";
import { useLayout } from "../../parts/layout";
import { Stretched } from "../../parts/Stretched";

interface ChoiceProps {
  /** The id of its name; `.detail` says more. */
  title: string;
  icon: ComponentType<{ className?: string; "aria-hidden"?: "true" }>;
  primary?: boolean;
  waits?: boolean;
  onChoose: () => void;
}

/** A large way in: its name, and what it is for. */
export function Choice({ title, icon: Icon, primary = false, waits = false, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const id = useId();
  return (
    <div className={mergeClasses(styles.choice, primary && styles.primary, waits && styles.waits)}>
      <span className={mergeClasses(styles.icon, primary && !waits && styles.primaryIcon)}>
        <Icon aria-hidden="true" />
      </span>
      <div className={mergeClasses(layout.close, layout.grow)}>
        <Stretched
          describedBy={id}
          primary={primary}
          waits={waits}
          className={mergeClasses(layout.title, styles.name)}
          onPush={onChoose}
        >
          {say(title)}
        </Stretched>
        <p id={id} className={primary ? undefined : layout.quiet}>
          {say(`${title}.detail`)}
        </p>
      </div>
      <ArrowRight20Regular className={styles.arrow} aria-hidden="true" />
    </div>
  );
}

const useStyles = makeStyles({
  choice: {
    position: "relative",
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  primary: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  waits: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":active": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  icon: {
    flexShrink: 0,
    display: "flex",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  primaryIcon: { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundPressed },
  name: { color: "inherit" },
  arrow: { flexShrink: 0, alignSelf: "center" },
});
