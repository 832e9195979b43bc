import { useLanguage, useSay } from "../l10n/Texts";
import { ago, minute, minutesAndSeconds, useNow } from "../l10n/times";

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

/**
 * Waits may take minutes, and what is drawn each second keeps a processor busy all the time: a clock of a wait moves in
 * quarters of a minute.
 */
const STEP = 15;

/** What is left until a time. */
export function Left({ until }: { until: string }) {
  const say = useSay();
  const now = useNow(STEP * 1_000);
  const left = Math.ceil((Date.parse(until) - now) / 1000 / STEP) * STEP;
  return <span>{say("time-left", { left: minutesAndSeconds(left) })}</span>;
}

/** What has passed since a time. */
export function Passed({ since }: { since: string }) {
  const say = useSay();
  const now = useNow(STEP * 1_000);
  const passed = Math.floor((now - Date.parse(since)) / 1000 / STEP) * STEP;
  return <span>{say("time-passed", { passed: minutesAndSeconds(passed) })}</span>;
}
