import type { Counting } from "../ipc/generated/Counting";
import type { View } from "../ipc/generated/View";
import type { Waiting } from "../ipc/generated/Waiting";

type Say = (id: string, values?: Record<string, string>) => string;

/** What somebody who cannot see the window would like to be told of between two views. */
export function whatIsNew(before: View, after: View, say: Say): string[] {
  return [
    notice(before, after, say),
    ...verdicts(before, after, say),
    checking(before, after, say),
    browser(before, after, say),
  ].filter((news) => news !== undefined);
}

function notice(before: View, after: View, say: Say): string | undefined {
  return after.notice && after.notice !== before.notice ? say(`notice-${after.notice}`) : undefined;
}

function verdicts(before: View, after: View, say: Say): string[] {
  const old = new Map(before.rail.map(({ step, verdict }) => [step, verdict]));
  return after.rail.flatMap(({ step, verdict }) =>
    verdict && verdict !== old.get(step)
      ? [say("news-verdict", { name: say(`step-${step}`), verdict: say(`verdict-${verdict}`) })]
      : [],
  );
}

/** A check is told when it begins and when it ends, not answer by answer. */
function checking(before: View, after: View, say: Say): string | undefined {
  const [was, is] = [underWay(before), underWay(after)];
  if (!was && is) return say("news-checking");
  return was && !is ? say("news-checked") : undefined;
}

function browser(before: View, after: View, say: Say): string | undefined {
  const state = waiting(after)?.browser;
  return state && state !== waiting(before)?.browser ? say(`browser-${state}`) : undefined;
}

function underWay({ screen }: View): Counting | undefined {
  return "checking" in screen ? screen.checking : undefined;
}

function waiting({ screen }: View): Waiting | undefined {
  if (screen.name === "acs") return screen.creating.state === "signing-in" ? screen.creating.waiting : undefined;
  return "waiting" in screen ? screen.waiting : undefined;
}
