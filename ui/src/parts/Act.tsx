import { Button, type ButtonProps, makeStyles, tokens } from "@fluentui/react-components";
import type { Intent } from "../ipc/generated/Intent";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { isSecondHalf } from "./click";

export interface ActProps {
  /** The id of what stands on it. */
  text: string;
  /** The organisation that it is about, where several buttons say the same: told in the `.label` of its text. */
  about?: string;
  /** What pressing it asks for. */
  intent: Intent;
  /** The one thing that the screen is for. */
  primary?: boolean;
  /** Shown, but there is nothing to do yet. */
  waits?: boolean;
  subtle?: boolean;
  icon?: ButtonProps["icon"];
}

/** A button that says what a person wants. */
export function Act({ intent, ...looks }: ActProps) {
  const send = useSend();
  return <Push {...looks} onPush={() => send(intent)} />;
}

interface PushProps extends Omit<ActProps, "intent"> {
  onPush?: () => void;
  /** The id of the form that it sends. */
  form?: string;
}

/** A button that does something on the page first; it is not pressed by the second half of a double click. */
export function Push({ text, about, primary, waits, subtle, icon = null, form, onPush }: PushProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <Button
      {...(subtle && { className: styles.subtle })}
      {...(about && { "aria-label": say(`${text}.label`, { name: about }) })}
      appearance={primary ? "primary" : subtle ? "subtle" : "secondary"}
      data-primary={primary || undefined}
      disabledFocusable={waits ?? false}
      icon={icon}
      {...(form ? { type: "submit", form } : {})}
      onClick={(event) => {
        if (isSecondHalf(event)) event.preventDefault();
        else onPush?.();
      }}
    >
      {say(text)}
    </Button>
  );
}

const useStyles = makeStyles({
  subtle: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
});
