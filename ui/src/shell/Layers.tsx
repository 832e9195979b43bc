import { Dialog, DialogSurface } from "@fluentui/react-components";
import type { Layer } from "../ipc/generated/Layer";
import { useSend } from "../ipc/Program";
import { Fluent } from "../parts/Fluent";
import { About } from "./About";
import { Explain } from "./Explain";

/** What lies over the screen until it is closed. */
export default function Layers({ layer }: { layer: Layer }) {
  const send = useSend();
  return (
    <Fluent>
      <Dialog open onOpenChange={() => send({ intent: "close-layer" })}>
        <DialogSurface>
          {layer.name === "about" ? <About version={layer.version} /> : <Explain layer={layer} />}
        </DialogSurface>
      </Dialog>
    </Fluent>
  );
}
