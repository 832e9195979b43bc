import type { ReactNode } from "react";
import type { Dialect } from "../ipc/generated/Dialect";
import type { Scripts } from "../ipc/generated/Scripts";
import { useSend } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { Tabs } from "../parts/Tabs";

/** The tools that there is a script for, and below them what the chosen one has. */
export function Tools({ scripts, children }: { scripts: Scripts; children: ReactNode }) {
  const say = useSay();
  const send = useSend();
  const { dialects, dialect, deviceCode } = scripts;
  return (
    <Tabs
      label={say("script-tools")}
      tabs={dialects.map((value) => ({ value, name: say(`dialect-${value}`) }))}
      chosen={dialect}
      onChoose={(value) => send({ intent: "show-script", dialect: value as Dialect, deviceCode })}
    >
      {children}
    </Tabs>
  );
}
