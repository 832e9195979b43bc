import type { Intent } from "./generated/Intent";
import type { View } from "./generated/View";

/** What the page asks of the program behind it. The gallery and the tests have one of their own. */
export interface Program {
  /** Asks for what is to be shown now. */
  currentView(): Promise<View>;
  /** Hears of every later view; the promise is kept once it listens. */
  onView(show: (view: View) => void): Promise<unknown>;
  /** Says what a person wants. */
  send(intent: Intent): Promise<void>;
}
