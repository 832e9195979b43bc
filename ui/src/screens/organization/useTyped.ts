import { useEffect, useRef, useState } from "react";
import type { OrganizationScreen } from "../../ipc/generated/OrganizationScreen";
import { useSend } from "../../ipc/Program";
import { same } from "../../parts/same";

/** What stands in the field, told to the program once the fingers rest. */
export function useTyped(screen: OrganizationScreen) {
  const send = useSend();
  const [text, setText] = useState(screen.typed.text);
  const told = useRef(screen.typed.text);
  useEffect(() => {
    if (same(text, told.current)) return;
    const timer = setTimeout(() => {
      if (same(text, told.current)) return;
      told.current = text;
      send({ intent: "type-organization", text });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, send]);
  /** What is taken now need not be told again. */
  const taken = () => {
    told.current = text;
  };
  return { text, setText, taken };
}

/** Long enough for the next key, short enough to feel at once. */
const PAUSE = 400;
