import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { Dialect } from "../ipc/generated/Dialect";
import type { Scripts } from "../ipc/generated/Scripts";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";

/** Whether the script signs in with a code, for the tools that leave the choice. */
export function DeviceCode({ scripts: { dialect, deviceCode } }: { scripts: Scripts }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const send = useSend();
  if (decided.includes(dialect)) return null;
  return (
    <div className={styles.code}>
      <Switch
        checked={deviceCode}
        label={say("script-device-code")}
        onChange={(_, { checked }) => send({ intent: "show-script", dialect, deviceCode: checked })}
      />
      <p className={layout.small}>{say("script-device-code.hint")}</p>
    </div>
  );
}

/** The tools that sign in one way only, whatever the script asks for. */
const decided: Dialect[] = ["cli-microsoft365", "curl", "azure-ad"];

// Fluent leaves room around a switch; without it the switch stands in line with the rest.
const useStyles = makeStyles({ code: { "& > .fui-Switch": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } } });
