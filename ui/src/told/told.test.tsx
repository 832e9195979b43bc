import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { still } from "../gallery/program";
import { views } from "../gallery/views";
import type { Intent } from "../ipc/generated/Intent";
import type { View } from "../ipc/generated/View";
import { ProgramProvider } from "../ipc/Program";
import { createViewStore } from "../ipc/store";
import { type Language, load, Texts } from "../l10n/Texts";
import { Window } from "../shell/Window";

let language: Language;
beforeAll(async () => {
  Element.prototype.scrollIntoView = () => {};
  language = await load();
});

const sent: Intent[] = [];
beforeEach(() => void sent.splice(0));
afterEach(cleanup);

test("a tool and a code are chosen, each with what was chosen of the other", async () => {
  await open("acs-script-azure-cli");

  act(() => screen.getByRole("tab", { name: "curl and Microsoft Graph" }).click());
  act(() => screen.getByRole("tab", { name: "Azure CLI (bash)" }).click());
  fireEvent.click(screen.getByRole("switch", { name: "Sign in with a code" }));

  expect(sent).toEqual([
    { intent: "show-script", dialect: "curl", deviceCode: true },
    { intent: "show-script", dialect: "azure-cli", deviceCode: false },
  ]);
});

test("the arrow keys go along the tools and round", async () => {
  await open("acs-script-retired");
  const name = () => document.activeElement?.textContent;
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  act(() => screen.getByRole("tab", { selected: true }).focus());

  press("ArrowRight");
  expect(name()).toBe("Microsoft Graph PowerShell");
  press("ArrowLeft");
  expect(name()).toBe("AzureAD (retired)");
  press("Home");
  expect(name()).toBe("Microsoft Graph PowerShell");
  press("End");
  expect(name()).toBe("AzureAD (retired)");
  expect(sent).toEqual([]);
});

test("a script has the colours of its language and loses no letter to them", async () => {
  const view = await open("acs-absent");
  const text = view.screen.name === "acs" ? (view.screen.scripts?.shown?.text ?? "") : "";

  const box = await screen.findByRole("region", { name: "mago-create-acs-graph-powershell.txt" });
  await within(box).findByText("New-MgServicePrincipal");

  expect(box.querySelector("pre:not([aria-hidden])")?.textContent).toBe(text.trimEnd());
});

test("a script that is still being written cannot be copied", async () => {
  const view = await viewOf("acs-read-back-refused");
  if (view.screen.name !== "acs" || !view.screen.scripts) throw new Error("no scripts");
  const { shown: _, ...scripts } = view.screen.scripts;
  await draw({ ...view, screen: { ...view.screen, scripts } });

  expect(screen.getByText("The script is being written …")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Copy the script" }).getAttribute("aria-disabled")).toBe("true");
});

test("the script of a retired tool is for comparing, never the thing to do", async () => {
  const view = await viewOf("acs-script-retired");
  if (view.screen.name !== "acs") throw new Error("not the service principal");
  await draw({ ...view, screen: { ...view.screen, signedIn: false } });

  expect(screen.getByText("Microsoft has retired this tool.")).toBeTruthy();
  expect(document.querySelector("[data-primary]")?.textContent).not.toBe("Copy the script");
});

test("the script for an application of one's own is drawn when it is asked for", async () => {
  await open("sign-in");
  expect(screen.queryByRole("tablist", { name: "Tool" })).toBeNull();

  const summary = screen.getByText("Use an application of your own organisation instead");
  const details = summary.closest("details");
  if (!details) throw new Error("nothing to open");
  await act(async () => {
    details.open = true;
    fireEvent(details, new Event("toggle"));
  });

  expect(await screen.findByRole("tablist", { name: "Tool" })).toBeTruthy();
});

test("what was reported looks like no verdict, and can be taken back", async () => {
  await open("acs-reported");

  const here = document.querySelector("[aria-current=step]");
  expect(here?.textContent).toContain("Reported, not verified");
  expect(here?.textContent).not.toContain("Could not check");
  expect(screen.queryByRole("textbox", { name: "The script's last line" })).toBeNull();

  act(() => screen.getByRole("button", { name: "Take it back" }).click());
  expect(sent).toEqual([{ intent: "take-report-back", prerequisite: "acs" }]);
});

test("a refused line says why until something else stands there", async () => {
  await open("acs-read-back-refused");
  const field = screen.getByRole("textbox", { name: "The script's last line" });
  expect(screen.getByText("There is no line that begins with MAGO-ACS in it.")).toBeTruthy();

  fireEvent.change(field, { target: { value: "MAGO-ACS created" } });
  expect(screen.queryByText("There is no line that begins with MAGO-ACS in it.")).toBeNull();

  act(() => screen.getByRole("button", { name: "Take this line" }).click());
  expect(sent).toEqual([{ intent: "read-back", text: "MAGO-ACS created" }]);
});

test("the message is sent in every way, and its answer read", async () => {
  await open("hand-off");
  const dialog = within(await screen.findByRole("dialog", { name: "Ask the right person" }));

  const push = (name: string) => act(() => dialog.getByRole("button", { name }).click());
  push("Write the mail");
  push("Copy the message");
  push("Copy the short form for Teams");
  push("Save the file to send");
  fireEvent.change(dialog.getByRole("textbox", { name: "The answer" }), { target: { value: "{}" } });
  push("Read the answer");
  push("Open the answer file");

  expect(sent).toEqual([
    { intent: "mail-hand-off" },
    { intent: "copy-hand-off", brief: false },
    { intent: "copy-hand-off", brief: true },
    { intent: "save-hand-off" },
    { intent: "read-answer", text: "{}" },
    { intent: "open-answer" },
  ]);
});

test("somebody else's words stand apart from ours", async () => {
  await open("hand-off-answered");
  const dialog = within(await screen.findByRole("dialog", { name: "Ask the right person" }));

  expect(dialog.getByText("Mago was approved.")).toBeTruthy();
  expect(dialog.getByText("Ada, IT").tagName).toBe("BDI");
  expect(dialog.getByText("The principal was there already.").tagName).toBe("BDI");
});

async function viewOf(name: string): Promise<View> {
  const view = await views[name]?.();
  if (!view) throw new Error(`no view is called ${name}`);
  return view;
}

/** Opens the window on a recorded view. */
async function open(name: string): Promise<View> {
  const view = await viewOf(name);
  await draw(view);
  return view;
}

async function draw(view: View) {
  const store = createViewStore(still(view, sent));
  await store.opened;
  await act(async () => {
    render(
      <ProgramProvider store={store}>
        <Texts language={language}>
          <Window />
        </Texts>
      </ProgramProvider>,
    );
  });
  await screen.findAllByRole("heading", { level: 1, hidden: true });
}
