/**
 * Tells whether a click is the second half of a double click, which was meant for what stood here a moment before.
 *
 * The browser counts clicks at one place that follow each other at once; a key that presses a button counts none.
 */
export function isSecondHalf({ detail }: { detail: number }): boolean {
  return detail > 1;
}
