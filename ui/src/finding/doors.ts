import type { Intent } from "../ipc/generated/Intent";
import type { Remedy } from "../ipc/generated/Remedy";

/** A button that begins a remedy: the id of its text, and what it asks for. */
export interface Door {
  text: string;
  intent: Intent;
}

/** What this program can do about a remedy itself; none: the words have to do. */
export function doorOf(remedy: Remedy): Door | undefined {
  switch (remedy.kind) {
    case "sign-in-to-check":
    case "sign-in-again":
    case "sign-in-with-role":
      return { text: "act-sign-in-to-check", intent: { intent: "go-to", step: "sign-in" } };
    case "check-again":
      return { text: "act-check-again", intent: { intent: "check-again" } };
    case "create-acs":
      return { text: "act-create-acs", intent: { intent: "create-acs" } };
    case "portal-path":
      return remedy.url ? { text: "act-open-portal", intent: { intent: "open-portal", page: remedy.page } } : undefined;
    case "open-consent":
      return { text: "act-open-consent", intent: { intent: "open-consent" } };
    case "open-start-page":
      return { text: "act-open-start-page", intent: { intent: "open-start-page" } };
    case "hand-off":
      return { text: "act-ask", intent: { intent: "open-hand-off" } };
    case "acs-first":
      return { text: "act-acs-first", intent: { intent: "go-to", step: "acs" } };
    case "name-account":
    case "use-other-account":
      return { text: "act-name-account", intent: { intent: "go-to", step: "licence" } };
    case "use-other-tenant":
      return { text: "act-other-organization", intent: { intent: "go-to", step: "organization" } };
    case "sign-in-as-mago":
      return { text: "act-go-to-mago", intent: { intent: "go-to", step: "mago-account" } };
    case "use-device-code":
      return { text: "act-sign-in-code", intent: { intent: "sign-in-mago", way: "device-code" } };
    case "ask-vendor":
      return { text: "act-help", intent: { intent: "open-help" } };
    default:
      return undefined;
  }
}
