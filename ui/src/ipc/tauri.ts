import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { View } from "./generated/View";
import type { Program } from "./program";

/** The program that opened this window. */
export const tauri: Program = {
  currentView: () => invoke<View>("current_view"),
  onView: (show) => listen<View>("view", ({ payload }) => show(payload)),
  send: (intent) => invoke<void>("send", { intent }),
};
