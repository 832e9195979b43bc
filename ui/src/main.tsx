import "virtual:colours.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ProgramProvider } from "./ipc/Program";
import { createViewStore } from "./ipc/store";
import { tauri } from "./ipc/tauri";
import { load, Texts } from "./l10n/Texts";
import { Theme } from "./shell/Theme";
import { Window } from "./shell/Window";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const store = createViewStore(tauri);

// What index.html shows stays until there is something to put in its place.
const [language] = await Promise.all([load(), store.opened]);
createRoot(root).render(
  <StrictMode>
    <ProgramProvider store={store}>
      <Texts language={language}>
        <Theme>
          <Window />
        </Theme>
      </Texts>
    </ProgramProvider>
  </StrictMode>,
);
