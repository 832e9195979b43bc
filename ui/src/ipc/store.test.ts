import { expect, test, vi } from "vitest";
import type { View } from "./generated/View";
import type { Program } from "./program";
import { createViewStore } from "./store";

const view = (revision: number): View => ({
  revision,
  world: { kind: "live" },
  rail: [],
  back: false,
  screen: { name: "welcome", journeys: [], resume: [], demo: true, starting: false },
});

/** A program whose views are pushed by hand. */
function program(first: View) {
  let push = (_: View) => {};
  const calls: string[] = [];
  const program: Program = {
    currentView: () => {
      calls.push("ask");
      return Promise.resolve(first);
    },
    onView: (show) => {
      calls.push("listen");
      push = show;
      return Promise.resolve();
    },
    send: () => Promise.resolve(),
  };
  return { program, calls, push: (view: View) => push(view) };
}

test("it listens first and asks second, so that no view is missed", async () => {
  const { program: real, calls } = program(view(1));

  await createViewStore(real).opened;

  expect(calls).toEqual(["listen", "ask"]);
});

test("it keeps the highest revision, whatever comes late", async () => {
  const { program: real, push } = program(view(3));
  const store = createViewStore(real);
  push(view(5));
  await store.opened;
  expect(store.shown().view?.revision).toBe(5);

  push(view(4));
  expect(store.shown().view?.revision).toBe(5);

  push(view(6));
  expect(store.shown().view?.revision).toBe(6);
});

test("a call that is rejected breaks the page, because nothing on it can be relied on", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { program: real } = program(view(1));
  const store = createViewStore({ ...real, send: () => Promise.reject(new Error("gone")) });
  await store.opened;

  store.send({ intent: "next" });

  await vi.waitFor(() => expect(store.shown().broken).toBe(true));
});
