import type { Prerequisite } from "../ipc/generated/Prerequisite";
import type { Step } from "../ipc/generated/Step";

/** The step where a prerequisite is dealt with. */
export function stepOf(prerequisite: Prerequisite): Step {
  return prerequisite === "account-sign-in" ? "mago-account" : prerequisite;
}
