import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { useLayout } from "./layout";

/** How much a bar matters. */
export type Weight = "error" | "warning" | "information";

/** A remark that stands out: an icon, what is said, and what can be done about it. */
export function Bar({ weight, children, actions }: { weight: Weight; children: ReactNode; actions?: ReactNode }) {
  const styles = useStyles();
  const layout = useLayout();
  const Icon = icons[weight];
  return (
    <div className={mergeClasses(styles.bar, styles[weight])}>
      <Icon className={mergeClasses(styles.icon, iconStyles(styles, weight))} aria-hidden="true" />
      <div className={mergeClasses(layout.middle, layout.grow)}>
        <div className={layout.close}>{children}</div>
        {actions && <div className={layout.buttons}>{actions}</div>}
      </div>
    </div>
  );
}

function iconStyles(styles: ReturnType<typeof useStyles>, weight: Weight): string {
  return { error: styles.errorIcon, warning: styles.warningIcon, information: styles.informationIcon }[weight];
}

const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, information: Info20Filled };

const useStyles = makeStyles({
  bar: {
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  icon: { flexShrink: 0 },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  information: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  informationIcon: { color: tokens.colorNeutralForeground3 },
});
