import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { isTime, minute } from "./times";

/** What a text names; a time is written as people write it. */
export type Values = Record<string, FluentVariable>;

/** The texts of one language. */
export interface Language {
  /** How numbers and times are written: the system's way where it speaks this language. */
  locale: string;
  bundle: FluentBundle;
}

/** Loads a language: one chunk each. */
export async function load(): Promise<Language> {
  const { catalogues } = await import("./en");
  const bundle = new FluentBundle("en");
  for (const catalogue of catalogues) bundle.addResource(new FluentResource(catalogue));
  return { bundle, locale: navigator.language.startsWith("en") ? navigator.language : "en" };
}

/** Gives every component below it its texts. */
export function Texts({ language, children }: { language: Language; children: ReactNode }) {
  return <Spoken.Provider value={language}>{children}</Spoken.Provider>;
}

/** The language that is spoken here. */
export function useLanguage(): Language {
  const language = useContext(Spoken);
  if (!language) throw new Error("no Texts stand above");
  return language;
}

/** Says a text by its id: `message` or `message.attribute`, the way the terminal's texts are named too. */
export function useSay(): (id: string, values?: Values) => string {
  const language = useLanguage();
  return useMemo(() => (id, values) => say(language, id, values), [language]);
}

/** Tells whether there is such a text, for those that only some messages have. */
export function useHas(): (id: string) => boolean {
  const { bundle } = useLanguage();
  return (id) => pattern(bundle, id) !== undefined;
}

/** Says a text; one that is missing shows as its id, so that it is seen and still points somewhere. */
export function say({ bundle, locale }: Language, id: string, values: Values = {}): string {
  const found = pattern(bundle, id);
  if (!found) {
    console.error(`no catalogue has the text ${id}`);
    return id;
  }
  const gaps: Error[] = [];
  const said = bundle.formatPattern(found, readable(values, locale), gaps);
  if (gaps.length > 0) console.error(`the text ${id} could not be filled in`, gaps);
  return said;
}

function pattern(bundle: FluentBundle, id: string) {
  const [name = id, attribute] = id.split(".");
  const message = bundle.getMessage(name);
  return (attribute ? message?.attributes[attribute] : message?.value) ?? undefined;
}

/** Counts as numbers, so that a text can tell one from many; times to the minute; everything else as it came. */
function readable(values: Values, locale: string): Values {
  const shown = (value: FluentVariable): FluentVariable => {
    if (typeof value !== "string") return value;
    if (/^(0|[1-9]\d{0,8})$/.test(value)) return new FluentNumber(Number(value), { useGrouping: false });
    return isTime(value) ? minute(value, locale) : harmless(value);
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
}

/** Takes out of a server's or a person's words what would turn the text around. */
export function harmless(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

const Spoken = createContext<Language | undefined>(undefined);
