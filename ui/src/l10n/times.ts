import { useEffect, useReducer } from "react";

/** The time of day. The gallery stops it, so that a recorded view looks the same every day. */
export const clock = { now: () => Date.now() };

/** Tells whether a value is a time as the program writes it. */
export function isTime(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
}

/** Writes a time to the minute, the way it is written here. */
export function minute(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

/** Writes a time of today to the second. */
export function second(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(new Date(at));
}

/** Writes a day, without a time of day that nobody knows. */
export function day(on: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`));
}

/** Says how long ago something was: "3 minutes ago". */
export function ago(at: string, now: number, locale: string): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1000));
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? ["second", 1];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return seconds < 10 ? format.format(0, "second") : format.format(-Math.floor(seconds / size), unit);
}

/** Writes seconds as a clock does: 4:07. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** How seldom the time is told in a long wait: a little more than the pause between two looks at a tenant. */
export const SELDOM = 40_000;

/**
 * The present time, told anew when this many milliseconds went by in which nothing was drawn.
 *
 * Whatever is drawn for another reason carries the time anyway, and all who wait equally long hear it at the same
 * moment: a window that stands open for minutes is drawn as seldom as can be.
 */
export function useNow(every: number): number {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const timer = setTimeout(draw, every);
    return () => clearTimeout(timer);
  });
  return clock.now();
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
