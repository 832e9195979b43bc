import { expect, test } from "vitest";
import { views } from "../gallery/views";
import type { View } from "../ipc/generated/View";
import { whatIsNew } from "./news";

/** Names a text and what fills it, in place of saying it. */
const say = (id: string, values?: Record<string, string>) => [id, ...Object.values(values ?? {})].join(" ");

test("an organisation that is found is told", async () => {
  expect(whatIsNew(await viewOf("organization-finding"), await viewOf("organization-found"), say)).toContainEqual(
    expect.stringMatching(/^organization-found ./),
  );
});

test("each stage of a change is told once", async () => {
  const creating = await viewOf("acs-creating");
  expect(whatIsNew(await viewOf("acs-confirming"), creating, say)).toContainEqual(expect.stringMatching(/^stage-/));
  expect(whatIsNew(creating, { ...creating, revision: creating.revision + 1 }, say)).toEqual([]);
});

test("that a sign-in is being proven is told, and that the keychain asks", async () => {
  const news = whatIsNew(await viewOf("mago-account-waiting"), await viewOf("mago-account-keychain-asks"), say);

  expect(news).toContain("mago-proving");
  expect(news).toContain("keychain-asking");
});

test("a browser that insists on an encrypted connection is told", async () => {
  const view = await viewOf("sign-in-waiting");

  expect(whatIsNew(withWaiting(view, false), withWaiting(view, true), say)).toEqual(["waiting-https-only"]);
});

test("a check is called done only where it is seen to end, and well", async () => {
  const before = await viewOf("overview-checking");
  const after = { ...before, screen: { ...before.screen, checking: undefined } } as unknown as View;
  const { trouble } = await viewOf("trouble-offline");

  expect(whatIsNew(before, after, say)).toContain("news-checked");
  expect(whatIsNew(before, { ...after, notice: "cancelled" }, say)).not.toContain("news-checked");
  expect(whatIsNew(before, { ...after, ...(trouble && { trouble }) }, say)).not.toContain("news-checked");
  expect(whatIsNew(before, await viewOf("sign-in"), say)).not.toContain("news-checked");
});

test("the same notice is told again when it was asked for again", async () => {
  const view: View = { ...(await viewOf("acs-absent")), notice: "copied" };

  expect(whatIsNew(view, view, say)).toEqual([]);
  expect(whatIsNew(view, view, say, true)).toEqual(["notice-copied"]);
});

async function viewOf(name: string): Promise<View> {
  const view = await views[name]?.();
  if (!view) throw new Error(`no view is called ${name}`);
  return view;
}

function withWaiting(view: View, httpsOnly: boolean): View {
  const { screen } = view;
  if (screen.name !== "sign-in" || !screen.waiting) throw new Error("nobody signs in");
  return { ...view, screen: { ...screen, waiting: { ...screen.waiting, httpsOnly } } };
}
