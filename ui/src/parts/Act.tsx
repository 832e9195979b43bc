import { Button, type ButtonProps, makeStyles, tokens } from "@fluentui/react-components";
import type { Intent } from "../ipc/generated/Intent";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";

export interface ActProps {
  /** The id of what stands on it. */
  text: string;
  /** What pressing it asks for. */
  intent: Intent;
  /** The one thing that the screen is for. */
  primary?: boolean;
  /** Shown, but there is nothing to do yet. */
  waits?: boolean;
  /** The organisation that it is about, where several buttons say the same. */
  about?: string;
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

/** A button that does something on the page first. */
export function Push({ text, primary, waits, about, subtle, icon = null, form, onPush }: PushProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <Button
      {...(subtle && { className: styles.subtle })}
      appearance={primary ? "primary" : subtle ? "subtle" : "secondary"}
      data-primary={primary || undefined}
      disabledFocusable={waits ?? false}
      icon={icon}
      {...(form ? { type: "submit", form } : {})}
      {...(about && { "aria-label": say("act-about-one", { act: say(text), name: about }) })}
      onClick={(event) => {
        // The second half of a double click is meant for what was at this place before.
        if (event.detail < 2) onPush?.();
        else event.preventDefault();
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
