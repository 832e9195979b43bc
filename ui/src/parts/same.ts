/** Tells whether two texts ask the program for the same: blanks around them, as pasting brings, do not count. */
export function same(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
