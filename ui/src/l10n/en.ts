/** The English catalogues that the window needs, as one chunk: help, scripts and hand-offs are the terminal's and the engine's. */
const files = import.meta.glob<string>(["../../locales/en/*.ftl", "!../../locales/en/{help,documents,hand-off}.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
});

export const catalogues: string[] = Object.values(files);
