import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Building24Regular } from "@fluentui/react-icons/svg/building";
import { Person16Regular } from "@fluentui/react-icons/svg/person";
import type { OrganizationBar as Organization } from "../ipc/generated/OrganizationBar";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";
import { useCloud } from "./useCloud";

/** Which organisation everything is about, so that two are never mixed up. */
export default function OrganizationBar({ organization }: { organization: Organization }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const cloudOf = useCloud();
  const { name, domain, tenant, cloud, checker } = organization;
  return (
    <section aria-label={say("organization-label")} className={styles.bar}>
      <Building24Regular className={styles.icon} aria-hidden="true" />
      <div className={layout.grow}>
        <p className={styles.line}>
          <span className={styles.names}>
            <span className={layout.strong}>{name ?? domain}</span>
            {name && <span className={layout.quiet}>{domain}</span>}
          </span>
          {checker && <Checker name={checker} />}
        </p>
        <p className={mergeClasses(layout.small, styles.line)}>
          <span>
            {say("organization-tenant")} <span className={styles.selectable}>{tenant}</span>
          </span>
          <span>{cloudOf(cloud)}</span>
        </p>
      </div>
    </section>
  );
}

/** Who looks at it; the icon stands for the words. */
function Checker({ name }: { name: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  return (
    <span className={mergeClasses(layout.small, styles.checker)}>
      <Person16Regular aria-hidden="true" />
      <span className={layout.heard}>{say("organization-checker")}</span> {name}
    </span>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  names: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  checker: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  selectable: { userSelect: "all" },
});
