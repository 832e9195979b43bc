import "virtual:colours.css";
import axe from "axe-core";
import { createRoot } from "react-dom/client";
import type { Intent } from "../ipc/generated/Intent";
import { ProgramProvider } from "../ipc/Program";
import { createViewStore } from "../ipc/store";
import { load, Texts } from "../l10n/Texts";
import { clock } from "../l10n/times";
import { Theme } from "../shell/Theme";
import { Window } from "../shell/Window";
import { still } from "./program";
import { dress } from "./themes";
import { recordedAt, views } from "./views";

// gallery.html?view=acs-absent&theme=light|dark|contrast shows one view; without a view, all their names.
const wanted = new URLSearchParams(window.location.search);
const name = wanted.get("view") ?? "";
const root = document.getElementById("root");
if (!root) throw new Error("gallery.html has no #root");

// What was asked for, and the accessibility checker, for whoever drives the browser.
const sent: Intent[] = [];
Object.assign(window, { sent, axe });

const view = await views[name]?.();
if (view) {
  dress(wanted.get("theme"));
  const now = recordedAt(view);
  clock.now = () => now;
  const store = createViewStore(still(view, sent));
  const [language] = await Promise.all([load(), store.opened]);
  createRoot(root).render(
    <ProgramProvider store={store}>
      <Texts language={language}>
        <Theme>
          <Window />
        </Theme>
      </Texts>
    </ProgramProvider>,
  );
} else {
  root.replaceChildren(
    ...Object.keys(views).map((name) => {
      const link = document.createElement("a");
      Object.assign(link, { href: `?view=${name}`, textContent: name });
      const line = document.createElement("p");
      line.append(link);
      return line;
    }),
  );
}
