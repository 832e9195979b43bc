import type { ReactNode } from "react";
import type { Prerequisite } from "../ipc/generated/Prerequisite";
import { useSay } from "../l10n/Texts";
import { Act } from "../parts/Act";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";

interface ElsewhereProps {
  prerequisite: Prerequisite;
  /** What else can be said about it. */
  children?: ReactNode;
}

/** It was done somewhere else: a place to say so. */
export function Elsewhere({ prerequisite, children }: ElsewhereProps) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card
      title="elsewhere-title"
      beside={<Act text="act-report-done" intent={{ intent: "report-done", prerequisite }} />}
    >
      <p className={layout.quiet}>{say("elsewhere-title.hint")}</p>
      {children}
    </Card>
  );
}
