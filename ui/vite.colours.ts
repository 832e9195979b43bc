import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/tokens";
import type { Plugin } from "vite";

/**
 * Fluent's colours and sizes as a style sheet, which follows the system without any script and is there before the
 * first script runs; `tokens.x` in what is bundled becomes the variable that it stands for, so that the table of them
 * is left out.
 */
export function colours(): Plugin {
  return {
    name: "colours",
    enforce: "pre",
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? sheet() : null),
    transform(code, id) {
      if (!DRESSED.test(id) || !code.includes("tokens.")) return null;
      return { code: code.replaceAll(/\btokens\.(\w+)/g, variable), map: null };
    },
  };
}

/** Our own sources, and the styles of Fluent's components. */
const DRESSED = /\/ui\/src\/.*\.tsx?$|@fluentui\/react-[\w-]+\/lib\/.*\.styles\.js$/;

const ID = "virtual:colours.css";

function variable(token: string, name: string): string {
  return name in webLightTheme ? `"var(--${name})"` : token;
}

function sheet(): string {
  const light = { ...webLightTheme, fontFamilyBase: FONT };
  const dark = webDarkTheme;
  return [
    rule(":root", light),
    media("(prefers-color-scheme: dark)", rule(":root", different(dark, light))),
    // Quiet shades are the first to go for whoever asks for more contrast.
    media("(prefers-contrast: more)", rule(":root", MORE)),
    media("(forced-colors: active)", rule(":root", different(teamsHighContrastTheme, light))),
  ].join("\n");
}

function media(query: string, inside: string): string {
  return `@media ${query} {\n${inside}\n}`;
}

function rule(selector: string, values: Partial<Theme>): string {
  const lines = Object.entries(values).map(([name, value]) => `--${name}: ${value};`);
  return `${selector} {\n${lines.join("\n")}\n}`;
}

function different(theme: Theme, from: Theme): Partial<Theme> {
  const kept = Object.entries(theme).filter(
    ([name, value]) => name !== "fontFamilyBase" && from[name as keyof Theme] !== value,
  );
  return Object.fromEntries(kept);
}

/** The system's own font, Segoe UI where there is one. Each name that a system does not know costs time at the start. */
const FONT = `"Segoe UI", system-ui, sans-serif`;

const MORE: Partial<Theme> = {
  colorNeutralForeground2: "var(--colorNeutralForeground1)",
  colorNeutralForeground3: "var(--colorNeutralForeground1)",
  colorNeutralForeground4: "var(--colorNeutralForeground1)",
  colorNeutralStroke1: "var(--colorNeutralStrokeAccessible)",
  colorNeutralStroke2: "var(--colorNeutralStrokeAccessible)",
  colorNeutralStroke3: "var(--colorNeutralStrokeAccessible)",
};
