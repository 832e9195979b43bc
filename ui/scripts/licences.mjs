// Writes whose work is in the page: node scripts/licences.mjs
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folders = execFileSync("npm", ["ls", "--all", "--omit=dev", "--parseable"], { encoding: "utf8" })
  .trim()
  .split("\n")
  .slice(1);
const software = folders.map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { name, version, licence: license };
});
// Types are not in what is shipped.
const shipped = software.filter(({ name }) => !name.startsWith("@types/")).sort((a, b) => a.name.localeCompare(b.name));
writeFileSync(new URL("../src/shell/licences.json", import.meta.url), `${JSON.stringify(shipped, null, 2)}\n`);
