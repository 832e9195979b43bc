import { useEffect, useState } from "react";
import { currentView, type View } from "../ipc/view";
import { Welcome } from "../screens/Welcome";
import { BrokenPage } from "./BrokenPage";

/** Asks for the present view and shows its screen. */
export function Window() {
  const [view, setView] = useState<View>();
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    currentView().then(setView, () => setBroken(true));
  }, []);

  if (broken) return <BrokenPage />;
  switch (view?.screen.name) {
    case undefined:
      return null;
    case "welcome":
      return <Welcome />;
  }
}
