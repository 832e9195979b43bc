import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import type { ReactNode } from "react";
import windowTexts from "../../locales/en/window.ftl?raw";

/** The texts of one language, as the components ask for them. */
export function english(): ReactLocalization {
  const bundle = new FluentBundle("en");
  bundle.addResource(new FluentResource(windowTexts));
  return new ReactLocalization([bundle]);
}

/** Gives every component below it its texts. */
export function Texts({ children }: { children: ReactNode }) {
  return <LocalizationProvider l10n={texts}>{children}</LocalizationProvider>;
}

/** Says a text by its id: `message` or `message.attribute`, the way the terminal's texts are named too. */
export function useSay(): (id: string, values?: Record<string, FluentVariable>) => string {
  const { l10n } = useLocalization();
  return (id, values) => say(l10n, id, values);
}

/** Says a text; one that is missing shows as its id, so that it is seen and still points somewhere. */
export function say(l10n: ReactLocalization, id: string, values: Record<string, FluentVariable> = {}): string {
  const [name = id, attribute] = id.split(".");
  const bundle = l10n.getBundle(name);
  const message = bundle?.getMessage(name);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  return bundle && pattern ? bundle.formatPattern(pattern, values) : id;
}

const texts = english();
