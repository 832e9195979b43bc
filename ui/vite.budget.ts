import type { Plugin, Rolldown } from "vite";

/** How many bytes of script there may be: before the first screen works, and in all, both without catalogues. */
interface Budget {
  first: number;
  all: number;
}

/** Fails a build whose script has grown beyond what the window's start allows. */
export function budget({ first, all }: Budget): Plugin {
  return {
    name: "budget",
    apply: (_, { command, mode }) => command === "build" && mode === "production",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const page = chunks.filter((chunk) => !chunk.moduleIds.some((id) => id.includes("/locales/")));
      const entry = chunks.find((chunk) => chunk.isEntry);
      const needed = entry ? withImports(entry, bundle) : [];
      const [start, whole] = [size(needed), size(page)];
      if (start > first) this.error(`the first screen needs ${start} bytes of script, more than ${first}`);
      if (whole > all) this.error(`the page has ${whole} bytes of script, more than ${all}`);
    },
  };
}

/** A chunk and everything that is loaded together with it. */
function withImports(entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Set([entry]);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const file = bundle[name];
      if (file?.type === "chunk") found.add(file);
    }
  }
  return [...found];
}

function size(chunks: Rolldown.OutputChunk[]): number {
  return chunks.reduce((sum, { code }) => sum + code.length, 0);
}
