import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ChangeShown } from "../../ipc/generated/ChangeShown";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";
import { ConsentWarning } from "./ConsentWarning";

/** The exact request, before anybody agrees to it; takes the focus, so that it is read first. */
export function Change({ change: { method, address, body, permission } }: { change: ChangeShown }) {
  const styles = useStyles();
  const layout = useLayout();
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Card title="change-title" marked>
        <p className={layout.quiet}>{say("change-lead")}</p>
        <pre className={mergeClasses(layout.code, styles.request)}>{`${method} ${address}\n\n${body}`}</pre>
        <p>{say("acs-create-needs", { permission })}</p>
        <p>{say("acs-create-undo")}</p>
        <ConsentWarning />
      </Card>
    </div>
  );
}

const useStyles = makeStyles({
  place: { outlineStyle: "none" },
  request: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: "pre-wrap",
    userSelect: "text",
  },
});
