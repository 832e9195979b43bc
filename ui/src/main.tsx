import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Texts } from "./l10n/Texts";
import { Theme } from "./shell/Theme";
import { Window } from "./shell/Window";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <Texts>
      <Theme>
        <Window />
      </Theme>
    </Texts>
  </StrictMode>,
);
