import { useEffect, useRef } from "react";

/**
 * Keeps the keyboard's place: when the element that had the focus goes away, it goes back to the newest that had it
 * before and is still there, at the latest to the heading.
 */
export function useKeptFocus() {
  const trail = useRef<HTMLElement[]>([]);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) trail.current = [target, ...trail.current.filter(isThere(target))];
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    const [last] = trail.current;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const place = trail.current.find((element) => element.isConnected) ?? document.querySelector("h1");
    place?.focus({ preventScroll: true });
  });
}

/** What is gone is kept only as the newest, to be noticed. */
function isThere(newest: HTMLElement) {
  return (element: HTMLElement) => element.isConnected && element !== newest;
}
