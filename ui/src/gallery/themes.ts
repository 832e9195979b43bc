import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/tokens";

/** Shows other colours than the system's. */
export function dress(name: string | null) {
  const style = document.documentElement.style;
  for (const [token, value] of Object.entries(themes[name ?? ""] ?? {})) style.setProperty(`--${token}`, String(value));
}

const themes: Record<string, Theme> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };
