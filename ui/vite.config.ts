import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { budget } from "./vite.budget.ts";
import { colours } from "./vite.colours.ts";

export default defineConfig({
  plugins: [colours(), react(), budget({ first: 300_000, all: 700_000 })],
  // Everything is served by the program itself; a data: address would need a hole in the CSP.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // What is loaded later is on this computer already.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === "html" ? files : []),
    },
    reportCompressedSize: false,
  },
  // A test that draws every part of the window is slow on a busy computer, and no wait in it depends on the limit.
  test: { environment: "jsdom", restoreMocks: true, setupFiles: ["src/patience.ts"], testTimeout: 60_000 },
});
