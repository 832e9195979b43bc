import type { Cloud } from "../ipc/generated/Cloud";
import { useShown } from "../ipc/Program";
import { useSay } from "../l10n/Texts";

/** Names a cloud; in the demo none is real, so that is what is said. */
export function useCloud(): (cloud: Cloud) => string {
  const say = useSay();
  const demo = useShown().view?.world.kind === "demo";
  return (cloud) => (demo ? say("cloud-simulated") : say(`cloud-${cloud}`));
}
