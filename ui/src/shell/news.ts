import type { Counting } from "../ipc/generated/Counting";
import type { Notice } from "../ipc/generated/Notice";
import type { View } from "../ipc/generated/View";
import type { Waiting } from "../ipc/generated/Waiting";

type Say = (id: string, values?: Record<string, string>) => string;

/**
 * What somebody who cannot see the window would like to be told of between two views.
 *
 * `again`: something was asked for meanwhile that ends in a notice, so the same notice is news too.
 */
export function whatIsNew(before: View, after: View, say: Say, again = false): string[] {
  return [
    notice(before, after, say, again),
    found(before, after, say),
    ...verdicts(before, after, say),
    checking(before, after, say),
    browser(before, after, say),
    httpsOnly(before, after, say),
    ...work(before, after).map((id) => say(id)),
  ].filter((news) => news !== undefined);
}

function notice(before: View, after: View, say: Say, again: boolean): string | undefined {
  return after.notice && (again || after.notice !== before.notice) ? say(`notice-${after.notice}`) : undefined;
}

/** The organisation that was typed, whether it is shown for comparing or led on at once. */
function found({ screen, organization: old }: View, after: View, say: Say): string | undefined {
  const { organization } = after;
  if (screen.name !== "organization" || !organization) return undefined;
  const looked = screen.lookup !== "found" && after.screen.name === "organization" && after.screen.lookup === "found";
  if (!looked && organization.tenant === old?.tenant) return undefined;
  return say("organization-found", { name: organization.name ?? organization.domain });
}

function verdicts(before: View, after: View, say: Say): string[] {
  const old = new Map(before.rail.map(({ step, verdict }) => [step, verdict]));
  return after.rail.flatMap(({ step, verdict }) =>
    verdict && verdict !== old.get(step)
      ? [say("news-verdict", { name: say(`step-${step}`), verdict: say(`verdict-${verdict}`) })]
      : [],
  );
}

/** A check is told when it begins and when it has ended well, not answer by answer. */
function checking(before: View, after: View, say: Say): string | undefined {
  const [was, is] = [underWay(before), underWay(after)];
  if (!was && is) return say("news-checking");
  return was && !is && endedWell(after) ? say("news-checked") : undefined;
}

/** A check that is not shown any more may go on elsewhere, have failed, or have an end that a notice tells. */
function endedWell({ screen, trouble, notice }: View): boolean {
  return checked.has(screen.name) && !trouble && !(notice && ends.has(notice));
}

function browser(before: View, after: View, say: Say): string | undefined {
  const state = waiting(after)?.browser;
  return state && state !== waiting(before)?.browser ? say(`browser-${state}`) : undefined;
}

function httpsOnly(before: View, after: View, say: Say): string | undefined {
  return waiting(after)?.httpsOnly && !waiting(before)?.httpsOnly ? say("waiting-https-only") : undefined;
}

/** What the program works at by itself: the ids that were not there before. */
function work(before: View, after: View): string[] {
  const old = workOf(before);
  return workOf(after).filter((id) => !old.includes(id));
}

function workOf({ screen }: View): string[] {
  if (screen.name === "acs") {
    const { creating } = screen;
    if (creating.state === "preparing") return ["stage-preparing"];
    return creating.state === "working" ? [`stage-${creating.stage}`] : [];
  }
  if (screen.name !== "mago-account" || !screen.proving) return [];
  return screen.keychainAsks ? ["mago-proving", "keychain-asking"] : ["mago-proving"];
}

function underWay({ screen }: View): Counting | undefined {
  return "checking" in screen ? screen.checking : undefined;
}

function waiting({ screen }: View): Waiting | undefined {
  if (screen.name === "acs") return screen.creating.state === "signing-in" ? screen.creating.waiting : undefined;
  return "waiting" in screen ? screen.waiting : undefined;
}

/** The screens that show a check under way. */
const checked = new Set<View["screen"]["name"]>(["overview", "approval", "acs", "licence", "mago-account", "finish"]);

/** The notices that tell how a check ended. */
const ends = new Set<Notice>(["cancelled", "cancelled-change", "nothing-new"]);
