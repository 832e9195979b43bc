import type { View } from "../ipc/generated/View";

const files = import.meta.glob<View>("../../../src-tauri/crates/wizard/tests/views/*.json", { import: "default" });

/** How to load each recorded view, by its name. */
export const views: Record<string, () => Promise<View>> = Object.fromEntries(
  Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.json$/g, ""), load]),
);

/** The moment at which a view was recorded: the newest time that it tells of something that has happened. */
export function recordedAt(view: View): number {
  const told = JSON.stringify(view).matchAll(/"(?:at|asOf|judgedAt|since|chosen)":"([^"]+)"/g);
  const times = [...told].map(([, at]) => Date.parse(at ?? "")).filter((time) => !Number.isNaN(time));
  return times.length > 0 ? Math.max(...times) + 5_000 : Date.parse("2026-11-24T10:30:00Z");
}
