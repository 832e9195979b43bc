import { beforeAll, expect, test, vi } from "vitest";
import { type Language, load, say } from "./Texts";

const sources = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*", "!../ipc/**", "!../gallery/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const types = import.meta.glob<string>("../ipc/generated/*.ts", { query: "?raw", import: "default", eager: true });

let language: Language;
beforeAll(async () => {
  language = await load();
});

test("every text that a component asks for is in the catalogue", () => {
  const ids = Object.values(sources).flatMap(idsIn);

  expect(ids.length).toBeGreaterThan(150);
  expect(missing(ids)).toEqual([]);
});

test("every code that the program sends has its texts", () => {
  const families: [type: string, ids: (code: string) => string[]][] = [
    ["Ability", (code) => [`ability-${code}`]],
    ["AnsweredAcs", (code) => [`answered-acs-${code}`]],
    ["AnsweredApproval", (code) => [`answered-approval-${code}`]],
    ["App", (code) => [`app-${code}`]],
    ["BrowserShowed", (code) => [`browser-showed-${code}`]],
    ["BrowserState", (code) => [`browser-${code}`, `browser-${code}.hint`]],
    ["ChangeMade", (code) => [`change-${code}`, `change-${code}.undo`]],
    ["Cloud", (code) => [`cloud-${code}`]],
    ["ConsentShowed", (code) => [`consent-showed-${code}`, `consent-showed-${code}.hint`]],
    ["Dialect", (code) => [`dialect-${code}`, `dialect-${code}.needs`]],
    ["Fixer", (code) => [`who-${code}`]],
    ["Here", (code) => [`computer-${code}`, `computer-${code}.detail`]],
    ["Importance", (code) => [`importance-${code}`]],
    ["Journey", (code) => [`journey-${code}`, `journey-${code}.detail`]],
    ["Likely", (code) => [`forecast-${code}`, `forecast-${code}.hint`]],
    ["NoteCode", (code) => [`note-${code}`]],
    ["Notice", (code) => [`notice-${code}`]],
    ["Outcome", (code) => [`outcome-${code}`]],
    ["Overall", (code) => [`overall-${code}`, `overall-${code}.hint`]],
    ["PlanState", (code) => [`plan-${code}`]],
    ["PortalPage", (code) => [`portal-${code}`]],
    ["Prerequisite", (code) => [`prerequisite-${code}`, `wanted-${code}`]],
    ["Question", (code) => [`question-${code}`]],
    ["Reason", (code) => [code]],
    ["RemedyKind", (code) => [`remedy-${code}`, `remedy-${code}.hint`]],
    ["ReportedBy", (code) => [`reported-by-${code}`]],
    ["ResourceName", (code) => [`resource-${code}`]],
    ["ScriptPurpose", (code) => [`script-${code}`]],
    ["Shell", (code) => [`script-how-${code}`]],
    ["Stage", (code) => [`stage-${code}`]],
    ["Standing", (code) => [`scope-${code}`]],
    ["Step", (code) => [`step-${code}`]],
    ["StepState", (code) => [`step-state-${code}`]],
    ["Subject", (code) => [`subject-${code}`]],
    ["Task", (code) => [`task-${code}`]],
    ["UserConsent", (code) => [`consent-${code}`]],
    ["Verdict", (code) => [`verdict-${code}`]],
    ["Workflow", (code) => [`workflow-${code}`]],
  ];

  const ids = families.flatMap(([type, idsOf]) => codesOf(type).flatMap(idsOf));

  expect(missing(ids)).toEqual([]);
});

test("every screen says what it is for", () => {
  const screens = Object.values(sources).flatMap((source) => [...source.matchAll(/\btitle="([a-z-]+-heading)"/g)]);

  expect(screens.length).toBe(9);
  expect(missing(screens.map(([, id]) => `${id}.lead`))).toEqual([]);
});

test("a text that is missing shows as its id, and is told to whoever develops", () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});

  expect(say(language, "no-such-text")).toBe("no-such-text");
  expect(say(language, "welcome-approval.no-such-part")).toBe("welcome-approval.no-such-part");
  expect(told).toHaveBeenCalledTimes(2);
});

test("a code stays a code, a count chooses its words, and a time is written as people write it", () => {
  const isolated = (text: string) => text.replaceAll(/[\u2068\u2069]/g, "");

  expect(isolated(say(language, "note-entra-reports", { aadsts: "650052" }))).toBe("Entra reports AADSTS650052.");
  expect(isolated(say(language, "grants-users", { users: "1" }))).toBe("for one user");
  expect(isolated(say(language, "note-proven-live", { at: "2026-11-24T10:30:00Z" }))).toMatch(/Nov 2[34], 2026/);
});

/** Message ids as components write them: whole, in double quotes, where an id belongs. */
function idsIn(source: string): string[] {
  const asked = source.matchAll(
    /(?:\b(?:text|title|label|before)(?:=|: )|\bsay\(|\n\s+\[)"([a-z]+(?:-[a-z0-9]+)+(?:\.[a-z]+)?)"/g,
  );
  return [...asked].flatMap(([, id]) => id ?? []);
}

/** The codes of a generated type, so that a new one asks for its words. */
function codesOf(type: string): string[] {
  const source = types[`../ipc/generated/${type}.ts`] ?? "";
  const codes = [...source.matchAll(/"([a-z0-9-]+)"(?!:)/g)].flatMap(([, code]) => code ?? []);
  if (codes.length === 0) throw new Error(`${type} has no codes`);
  return codes;
}

function missing(ids: string[]): string[] {
  vi.spyOn(console, "error").mockImplementation(() => {});
  return ids.filter((id) => say(language, id) === id);
}
