let marked = false;

/** Marks the moment at which the first screen has been drawn and can be used; `cargo xtask bench` measures to there. */
export function markInteractive(): void {
  if (marked) return;
  marked = true;
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("interactive")));
}
