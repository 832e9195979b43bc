import { invoke } from "@tauri-apps/api/core";
import type { View } from "./generated/View";

export type { Screen } from "./generated/Screen";
export type { View };

/** Asks the program what to show. */
export function currentView(): Promise<View> {
  return invoke<View>("current_view");
}
