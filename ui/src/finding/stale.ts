import { SELDOM, useNow } from "../l10n/times";

/**
 * How old an answer may be before the page calls it old, in milliseconds.
 *
 * The program judges an age when it makes a view, and a window may stand open on one view for hours. In a quarter of
 * an hour somebody may have changed the organisation, and nothing before that is worth a second look.
 */
const FRESH = 15 * 60_000;

/** Tells whether what was answered at a time is old by now; it becomes so while it is looked at. */
export function useStale(at: string | undefined): boolean {
  const now = useNow(SELDOM);
  return at !== undefined && now - Date.parse(at) > FRESH;
}
