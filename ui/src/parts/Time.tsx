import { useLanguage, useSay } from "../l10n/Texts";
import { ago, clock, minute, minutesAndSeconds, useNow } from "../l10n/times";

/** How long ago something was; the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const { locale } = useLanguage();
  const now = useNow(15_000);
  return (
    <time dateTime={at} title={minute(at, locale)}>
      {ago(at, now, locale)}
    </time>
  );
}

/** A time to the minute. */
export function Minute({ at }: { at: string }) {
  const { locale } = useLanguage();
  return <time dateTime={at}>{minute(at, locale)}</time>;
}

/** What is left until a time. */
export function Left({ until }: { until: string }) {
  const say = useSay();
  const step = stepOf(Date.parse(until) - clock.now());
  const left = (Date.parse(until) - useNow(step)) / step;
  return <span>{say("time-left", { left: minutesAndSeconds((Math.ceil(left) * step) / 1000) })}</span>;
}

/** What has passed since a time. */
export function Passed({ since }: { since: string }) {
  const say = useSay();
  const step = stepOf(clock.now() - Date.parse(since));
  const passed = (useNow(step) - Date.parse(since)) / step;
  return <span>{say("time-passed", { passed: minutesAndSeconds((Math.floor(passed) * step) / 1000) })}</span>;
}

/**
 * How often the clock of a wait moves, in milliseconds: often in a minute that somebody sits through, else seldom. What is
 * drawn each second keeps a processor busy for as long as the wait takes.
 */
function stepOf(distance: number): number {
  return distance < 60_000 ? 5_000 : 30_000;
}
