import { useLanguage, useSay } from "../l10n/Texts";
import { ago, clock, minute, minutesAndSeconds, SELDOM, useNow } from "../l10n/times";

/** How long ago something was; the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const { locale } = useLanguage();
  const now = useNow(SELDOM);
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
  const left = Date.parse(until) - useNow(pace(Date.parse(until) - clock.now()));
  return <span>{say("time-left", { left: minutesAndSeconds(left / 1000) })}</span>;
}

/** What has passed since a time. */
export function Passed({ since }: { since: string }) {
  const say = useSay();
  const passed = useNow(pace(clock.now() - Date.parse(since))) - Date.parse(since);
  return <span>{say("time-passed", { passed: minutesAndSeconds(passed / 1000) })}</span>;
}

/**
 * How long the clock of a wait may stand still, in milliseconds: not long in a minute that somebody sits through. What is
 * drawn each second keeps a processor busy for as long as the wait takes.
 */
function pace(distance: number): number {
  return distance < 60_000 ? 10_000 : SELDOM;
}
