import { expect, test } from "vitest";
import { english, say } from "./Texts";

const sources = import.meta.glob<string>("../{screens,shell}/*.tsx", { query: "?raw", import: "default", eager: true });

/** Message ids as components write them: the text of a string that looks like one. */
function idsIn(source: string): string[] {
  const asked = source.matchAll(/\b(?:id="|say\(")([a-z]+(?:-[a-z]+)+(?:\.[a-z]+)?)"/g);
  return [...asked].flatMap(([, id]) => id ?? []);
}

test("every text that a component asks for is in the catalogue", () => {
  const ids = Object.values(sources).flatMap(idsIn);

  expect(ids.length).toBeGreaterThan(5);
  expect(ids.filter((id) => say(english(), id) === id)).toEqual([]);
});

test("a text that is missing shows as its id", () => {
  expect(say(english(), "no-such-text")).toBe("no-such-text");
  expect(say(english(), "welcome-approval.no-such-part")).toBe("welcome-approval.no-such-part");
});
