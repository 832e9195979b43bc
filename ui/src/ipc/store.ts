import type { Intent } from "./generated/Intent";
import type { View } from "./generated/View";
import type { Program } from "./program";

/** What the page knows at this moment. */
export interface Shown {
  /** The newest view; none: the program has not answered yet. */
  view?: View;
  /** True: the program did not answer, so nothing on the page can be relied on. */
  broken: boolean;
}

/** Keeps the newest view and passes on what a person wants. */
export interface ViewStore {
  subscribe(changed: () => void): () => void;
  shown(): Shown;
  send(intent: Intent): void;
  /** How often something was asked for that ends in a notice, such as "copied". */
  asked(): number;
  /** Kept once there is something to show. */
  opened: Promise<void>;
}

/** Listens first and asks second, so that no view is missed; one that arrives late is dropped by its number. */
export function createViewStore(program: Program): ViewStore {
  let shown: Shown = { broken: false };
  let asked = 0;
  const listeners = new Set<() => void>();

  const become = (next: Shown) => {
    shown = next;
    for (const changed of listeners) changed();
  };
  const show = (view: View) => {
    if (!shown.view || view.revision > shown.view.revision) become({ ...shown, view });
  };
  const fail = (reason: unknown) => {
    console.error("the program did not answer", reason);
    become({ ...shown, broken: true });
  };

  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    shown: () => shown,
    send: (intent) => {
      if (/^(copy|save)-/.test(intent.intent)) asked += 1;
      void program.send(intent).catch(fail);
    },
    asked: () => asked,
    opened: program.onView(show).then(program.currentView).then(show).catch(fail),
  };
}
