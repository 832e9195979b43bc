import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { still } from "../gallery/program";
import { recordedAt, views } from "../gallery/views";
import type { Intent } from "../ipc/generated/Intent";
import type { View } from "../ipc/generated/View";
import { ProgramProvider } from "../ipc/Program";
import type { Program } from "../ipc/program";
import { createViewStore } from "../ipc/store";
import { type Language, load, Texts } from "../l10n/Texts";
import { clock } from "../l10n/times";
import { Theme } from "./Theme";
import { loadRest, Window } from "./Window";

let language: Language;
beforeAll(async () => {
  language = await load();
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
});

const sent: Intent[] = [];
const complaints: unknown[][] = [];
beforeEach(() => {
  sent.length = 0;
  complaints.length = 0;
  vi.spyOn(console, "error").mockImplementation((...complaint) => void complaints.push(complaint));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  clock.now = () => Date.now();
});

test.each(Object.keys(views))(
  "%s is drawn without a complaint, with one heading and one primary button",
  async (name) => {
    const view = await viewOf(name);
    clock.now = () => recordedAt(view);

    await open(still(view, sent));

    await screen.findAllByRole("heading", { level: 1, hidden: true });
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    await vi.waitFor(() => expect(document.querySelectorAll("[data-primary]")).toHaveLength(1));
    expect(complaints).toEqual([]);
    expect(sent).toEqual([]);
  },
);

test("the focus moves at once to the heading of a new screen, and stays when only its data change", async () => {
  const show = await openMoving(await viewOf("sign-in"));
  expect(document.activeElement).toBe(await heading("Sign in to check"));
  const button = await screen.findByRole("button", { name: "Sign in with your browser" });
  act(() => button.focus());

  const same = await viewOf("sign-in");
  act(() => show({ ...same, revision: 100 }));
  expect(document.activeElement).toBe(button);

  const next = await viewOf("overview-fresh");
  await loadRest();
  act(() => show({ ...next, revision: 101 }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "How your organisation stands" }));
});

test("the keyboard keeps its place when the button that had it goes away", async () => {
  const show = await openMoving(await viewOf("sign-in"));
  const button = await screen.findByRole("button", { name: "Sign in with your browser" });
  act(() => button.focus());

  const waiting = await viewOf("sign-in-waiting");
  act(() => show({ ...waiting, revision: 100 }));

  expect(document.activeElement).toBe(await heading("Sign in to check"));
});

test("an address that is taken at once is not looked up a second time", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await open(still(await viewOf("organization"), sent));
  await vi.waitFor(() => screen.getByRole("textbox", { name: "Work address or domain" }));
  const field = screen.getByRole("textbox", { name: "Work address or domain" });

  fireEvent.change(field, { target: { value: "contoso.com" } });
  fireEvent.submit(field);
  act(() => void vi.advanceTimersByTime(1_000));

  expect(sent).toEqual([{ intent: "use-organization", text: "contoso.com" }]);
});

test("an address is looked up once the fingers rest", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await open(still(await viewOf("organization"), sent));
  await vi.waitFor(() => screen.getByRole("textbox", { name: "Work address or domain" }));
  const field = screen.getByRole("textbox", { name: "Work address or domain" });

  fireEvent.change(field, { target: { value: "contoso" } });
  act(() => void vi.advanceTimersByTime(300));
  fireEvent.change(field, { target: { value: "contoso.com" } });
  act(() => void vi.advanceTimersByTime(1_000));

  expect(sent).toEqual([{ intent: "type-organization", text: "contoso.com" }]);
});

test("blanks around a pasted account do not ask for another check", async () => {
  await open(still(await viewOf("licence-licensed"), sent));
  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Which account will Mago use?" });

  fireEvent.change(field, { target: { value: `  ${field.value} ` } });
  expect(screen.queryByRole("button", { name: "Check this account" })).toBeNull();

  fireEvent.change(field, { target: { value: "other@contoso.com" } });
  expect(screen.getByRole("button", { name: "Check this account" })).toBeTruthy();
});

test("a button says what a person wants", async () => {
  await open(still(await viewOf("overview-fresh"), sent));

  act(() => screen.getByRole("button", { name: "Start here" }).click());

  expect(sent).toEqual([{ intent: "go-to", step: "acs" }]);
});

test("the second half of a double click presses nothing", async () => {
  await open(still(await viewOf("acs-confirming"), sent));
  const create = await screen.findByRole("button", { name: "Create" });

  fireEvent.click(create, { detail: 2 });
  expect(sent).toEqual([]);

  fireEvent.click(create, { detail: 1 });
  expect(sent).toEqual([{ intent: "confirm-create" }]);

  const cancel = screen.getByRole("button", { name: "Cancel" });
  fireEvent.click(cancel, { detail: 2 });
  fireEvent.click(cancel, { detail: 0 });
  expect(sent.slice(1)).toEqual([{ intent: "cancel" }]);
});

test("the second half of a double click does not send a form", async () => {
  await open(still(await viewOf("organization"), sent));
  const field = await screen.findByRole("textbox", { name: "Work address or domain" });
  fireEvent.change(field, { target: { value: "contoso.com" } });
  const next = screen.getByRole("button", { name: "Continue" });

  fireEvent.click(next, { detail: 1 });
  fireEvent.click(next, { detail: 2 });

  expect(sent).toEqual([{ intent: "use-organization", text: "contoso.com" }]);
});

test("a sign-in that is stored is no proof while its finding says otherwise", async () => {
  const view = await viewOf("mago-account-stored");
  if (view.screen.name !== "mago-account" || !view.screen.finding) throw new Error("not the Mago account");
  const failed = { ...view.screen.finding, verdict: "action-needed" as const };
  await open(still({ ...view, screen: { ...view.screen, finding: failed } }, sent));

  expect(await screen.findByRole("heading", { name: "The sign-in is stored" })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Proven by a sign-in" })).toBeNull();
  expect(screen.getByRole("group", { name: "Which computer is this?" })).toBeTruthy();
  expect(document.querySelector("[data-primary]")?.textContent).toBe("Sign in with your browser");
});

test("what was left unfinished can be told apart by the names of its buttons", async () => {
  await open(still(await viewOf("welcome-resume"), sent));

  const named = (await screen.findAllByRole("button", { name: /^(Continue|Forget): / })).map((button) => [
    button.textContent,
    button.getAttribute("aria-label"),
  ]);

  expect(named.length).toBeGreaterThan(1);
  expect(new Set(named.map(([, label]) => label)).size).toBe(named.length);
  for (const [text, label] of named) expect(label?.startsWith(`${text}: `)).toBe(true);
});

test("the demo organisation is kept in no cloud of Microsoft's, but simulated", async () => {
  const { organization, ...view } = await viewOf("organization-found");
  if (!organization) throw new Error("no organisation was found");
  const world = { kind: "demo", address: "http://127.0.0.1:7878/" } as const;
  await open(still({ ...view, world, organization: { ...organization, cloud: "other" } }, sent));

  expect(within(await screen.findByRole("region", { name: "Organisation" })).getByText("Simulated")).toBeTruthy();
  expect(screen.queryByText("not one of Microsoft's clouds")).toBeNull();
});

test("the step that is shown is marked, the others are buttons", async () => {
  await open(still(await viewOf("acs-absent"), sent));

  const rail = within(await screen.findByRole("navigation", { name: "Steps" }));
  expect(rail.getAllByRole("button")).toHaveLength(7);
  expect(document.querySelector("[aria-current=step]")?.textContent).toContain("Azure Communication Services");
});

test("what was checked long ago says so by the clock of the page", async () => {
  const view = await viewOf("overview-ready");
  clock.now = () => recordedAt(view) + 16 * 60_000;
  await open(still(view, sent));

  expect(await screen.findByText(/16 minutes ago/)).toBeTruthy();
  expect(screen.getByText(language.bundle.getMessage("finding-stale")?.value as string)).toBeTruthy();
});

test("a verdict that changes is announced", async () => {
  const show = await openMoving(await viewOf("acs-absent"));

  const present = await viewOf("acs-present");
  act(() => show({ ...present, revision: 100 }));

  expect(screen.getByRole("status").textContent?.replaceAll(/[\u2068\u2069]/g, "")).toBe(
    "Azure Communication Services: Ready.",
  );
});

test("a notice that comes a second time is read out a second time", async () => {
  const view: View = { ...(await viewOf("acs-absent")), notice: "copied" };
  const show = await openMoving(await viewOf("acs-absent"));
  act(() => show({ ...view, revision: 100 }));
  const first = screen.getByRole("status").firstElementChild;
  expect(first?.textContent).toBe("Copied.");

  act(() => screen.getByRole("button", { name: "Copy" }).click());
  act(() => show({ ...view, revision: 101 }));

  const second = screen.getByRole("status").firstElementChild;
  expect(second?.textContent).toBe("Copied.");
  expect(second).not.toBe(first);
});

test("a program that does not answer is told, with another way to do the work", async () => {
  await open({ ...still(await viewOf("welcome"), sent), currentView: () => Promise.reject(new Error("gone")) });

  expect(await screen.findByText("This window could not be shown.")).toBeTruthy();
  expect(screen.getByText(/mago-setup-cli/)).toBeTruthy();
});

async function viewOf(name: string): Promise<View> {
  const view = await views[name]?.();
  if (!view) throw new Error(`no view is called ${name}`);
  return view;
}

function heading(name: string) {
  return screen.findByRole("heading", { level: 1, name });
}

/** Opens the window on one view; what it answers shows the next. */
async function openMoving(view: View): Promise<(view: View) => void> {
  let show = (_: View) => {};
  await open({
    ...still(view, sent),
    onView: (listener) => {
      show = listener;
      return Promise.resolve();
    },
  });
  return (view) => show(view);
}

async function open(program: Program) {
  const store = createViewStore(program);
  await store.opened;
  await act(async () => {
    render(
      <ProgramProvider store={store}>
        <Texts language={language}>
          <Theme>
            <Window />
          </Theme>
        </Texts>
      </ProgramProvider>,
    );
  });
}
