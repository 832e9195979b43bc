import type { Intent } from "../ipc/generated/Intent";
import type { View } from "../ipc/generated/View";
import type { Program } from "../ipc/program";

/** A program that shows one view and remembers what it was asked. */
export function still(view: View, sent: Intent[]): Program {
  return {
    currentView: () => Promise.resolve(view),
    onView: () => Promise.resolve(),
    send: (intent) => {
      sent.push(intent);
      return Promise.resolve();
    },
  };
}
