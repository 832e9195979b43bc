import { act, cleanup, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Language, load, Texts } from "../l10n/Texts";
import { Passed } from "./Time";

let language: Language;
beforeAll(async () => {
  language = await load();
});
beforeEach(() => void vi.useFakeTimers({ now: Date.parse(SINCE) }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const SINCE = "2026-03-01T10:00:00Z";

test("the clock of a wait moves often at first, and seldom after a minute", () => {
  const { drawn } = wait();
  passes(60);
  const inTheFirstMinute = drawn.mock.calls.length;
  expect(screen.getByText(/1:00/)).toBeDefined();

  passes(240);

  expect(inTheFirstMinute).toBe(1 + 6);
  expect(drawn.mock.calls.length).toBe(inTheFirstMinute + 6);
});

test("what is drawn anyway moves the clock, which is not drawn once more for itself", () => {
  const { drawn, again } = wait();
  passes(65);
  drawn.mockClear();

  for (let look = 0; look < 4; look += 1) {
    passes(30);
    again();
  }

  expect(drawn).toHaveBeenCalledTimes(4);
  expect(screen.getByText(/3:05/)).toBeDefined();
});

function wait() {
  const drawn = vi.fn();
  const clock = () => (
    <Texts language={language}>
      <Profiler id="clock" onRender={drawn}>
        <Passed since={SINCE} />
      </Profiler>
    </Texts>
  );
  const { rerender } = render(clock());
  return { drawn, again: () => rerender(clock()) };
}

/** Step by step, as time does: a timer that is set by another counts too. */
function passes(seconds: number) {
  for (let second = 0; second < seconds; second += 1) act(() => void vi.advanceTimersByTime(1_000));
}
