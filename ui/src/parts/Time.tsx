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

/** What is left until a time, ticking; a screen reader hears it when it comes by, not each second. */
export function Left({ until }: { until: string }) {
  const say = useSay();
  const now = useNow(1_000);
  return <span>{say("time-left", { left: minutesAndSeconds((Date.parse(until) - now) / 1000) })}</span>;
}

/** What has passed since a time, ticking. */
export function Passed({ since }: { since: string }) {
  const say = useSay();
  const now = useNow(1_000);
  return <span>{say("time-passed", { passed: minutesAndSeconds((now - Date.parse(since)) / 1000) })}</span>;
}
