import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { useLayout } from "../parts/layout";

/** Somebody else's work that is in this program. */
interface Software {
  name: string;
  version: string;
  licence: string;
}

/** What this program is, and whose work it uses. */
export function About({ version }: { version: string }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <DialogBody>
      <DialogTitle>{say("window-title")}</DialogTitle>
      <DialogContent className={layout.middle}>
        <p>{say("about-version", { version })}</p>
        <p>{say("welcome-purpose")}</p>
        <p className={layout.quiet}>{say("about-licence")}</p>
        <p className={layout.quiet}>{say("about-marks")}</p>
        <h3 className={layout.strong}>{say("about-software")}</h3>
        <SoftwareList />
      </DialogContent>
      <DialogActions>
        <Act text="act-help" intent={{ intent: "open-help" }} />
        <Act text="act-close" intent={{ intent: "close-layer" }} />
      </DialogActions>
    </DialogBody>
  );
}

function SoftwareList() {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const software = useSoftware();
  return (
    <ul className={mergeClasses(layout.list, styles.software)} tabIndex={0} aria-label={say("about-software")}>
      {software.map(({ name, version, licence }) => (
        <li key={`${name} ${version}`} className={layout.apart}>
          <span>
            {name} <span className={layout.small}>{version}</span>
          </span>
          <span className={layout.small}>{licence}</span>
        </li>
      ))}
    </ul>
  );
}

function useSoftware(): Software[] {
  const [software, setSoftware] = useState<Software[]>([]);
  useEffect(() => {
    void import("./licences.json").then(({ default: list }) => setSoftware(list));
  }, []);
  return software;
}

const useStyles = makeStyles({
  software: {
    height: "200px",
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
