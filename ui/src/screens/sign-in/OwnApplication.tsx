import { Suspense } from "react";
import type { Scripts } from "../../ipc/generated/Scripts";
import { Disclosure } from "../../parts/Disclosure";
import { later } from "../../parts/later";
import { Skeletons } from "../../parts/Skeletons";
import { useSay } from "../../l10n/Texts";
import { useLayout } from "../../parts/layout";

/** The script that registers an application of one's own for checking; few need it, so it is loaded when asked for. */
export function OwnApplication({ scripts }: { scripts: Scripts }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Disclosure title="own-application" late>
      <p className={layout.quiet}>{say("own-application.hint")}</p>
      <Suspense fallback={<Skeletons lines={6} />}>
        <ScriptCard scripts={scripts} />
      </Suspense>
    </Disclosure>
  );
}

const ScriptCard = later(() => import("../../script/ScriptCard"));
