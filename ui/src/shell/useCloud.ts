import type { Cloud } from "../ipc/generated/Cloud";
import { useShown } from "../ipc/Program";
import { useSay } from "../l10n/Texts";

/** Names a cloud; the demo's own is not one of Microsoft's because it is simulated, so that is what is said. */
export function useCloud(): (cloud: Cloud) => string {
  const say = useSay();
  const demo = useShown().view?.world.kind === "demo";
  return (cloud) => (demo && cloud === "other" ? say("cloud-simulated") : say(`cloud-${cloud}`));
}
