import type { Watching } from "../ipc/generated/Watching";
import { useLanguage, useSay } from "../l10n/Texts";
import { second } from "../l10n/times";
import { Card } from "../parts/Card";
import { useLayout } from "../parts/layout";
import { Passed } from "../parts/Time";
import { Wait } from "../parts/Wait";

/** The tenant is looked at again and again: since when, how often, and when next. */
export function Watch({ watching, text }: { watching: Watching; text: string }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <Card>
      <div className={layout.apart}>
        <span className={layout.row}>
          <Wait />
          <span className={layout.strong}>{say(text)}</span>
        </span>
        <span className={layout.small}>
          <Passed since={watching.since} />
        </span>
      </div>
      <p className={layout.quiet}>{say(`${text}.hint`)}</p>
      <Looks watching={watching} />
    </Card>
  );
}

function Looks({ watching: { looks, next } }: { watching: Watching }) {
  const layout = useLayout();
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <p className={layout.small}>
      {say("watch-looks", { looks: String(looks) })}{" "}
      {next ? say("watch-next", { at: second(next, locale) }) : say("watch-now")}
    </p>
  );
}
