import { defineConfig, mergeConfig } from "vite";
import page from "./vite.config.ts";

/** The gallery: every recorded view in the real shell. Never shipped, so it has no budget. */
export default mergeConfig(
  page,
  defineConfig({ build: { outDir: "gallery-dist", rolldownOptions: { input: "gallery.html" } } }),
);
