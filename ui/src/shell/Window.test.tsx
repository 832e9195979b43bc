import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { currentView } from "../ipc/view";
import { Texts } from "../l10n/Texts";
import { Window } from "./Window";

vi.mock("../ipc/view");
afterEach(cleanup);

function open() {
  render(
    <Texts>
      <Window />
    </Texts>,
  );
}

test("the welcome screen names the three prerequisites in their order", async () => {
  vi.mocked(currentView).mockResolvedValue({ revision: 1, screen: { name: "welcome" } });

  open();

  expect(await screen.findByRole("heading", { level: 1, name: "Mago Setup" })).toBeTruthy();
  const names = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
  expect(names).toEqual([
    "Administrator approval",
    "Azure Communication Services service principal",
    "Microsoft Teams licence",
  ]);
});

test("a program that does not answer is told, with another way to do the work", async () => {
  vi.mocked(currentView).mockRejectedValue(new Error("gone"));

  open();

  expect(await screen.findByText("This window could not be shown.")).toBeTruthy();
  expect(screen.getByText(/mago-setup-cli/)).toBeTruthy();
});
