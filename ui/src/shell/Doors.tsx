import { Quiet } from "../parts/Quiet";

/** What can be asked for from everywhere. */
export function Doors() {
  return (
    <>
      <Quiet text="act-browser-error" intent={{ intent: "open-explain" }} />
      <Quiet text="act-about" intent={{ intent: "open-about" }} />
    </>
  );
}
