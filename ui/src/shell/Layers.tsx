import { Dialog, DialogSurface, makeStyles } from "@fluentui/react-components";
import { HandOff } from "../hand-off/HandOff";
import type { Layer } from "../ipc/generated/Layer";
import { useSend } from "../ipc/Program";
import { Fluent } from "../parts/Fluent";
import { About } from "./About";
import { Explain } from "./Explain";

/** What lies over the screen until it is closed. */
export default function Layers({ layer }: { layer: Layer }) {
  const styles = useStyles();
  const send = useSend();
  return (
    <Fluent>
      <Dialog open onOpenChange={() => send({ intent: "close-layer" })}>
        <DialogSurface {...(layer.name === "hand-off" && { className: styles.wide })}>
          <Inside layer={layer} />
        </DialogSurface>
      </Dialog>
    </Fluent>
  );
}

function Inside({ layer }: { layer: Layer }) {
  switch (layer.name) {
    case "about":
      return <About version={layer.version} />;
    case "explain":
      return <Explain layer={layer} />;
    case "hand-off":
      return <HandOff layer={layer} />;
  }
}

const useStyles = makeStyles({ wide: { maxWidth: "720px" } });
