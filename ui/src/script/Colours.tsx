import { makeStyles, tokens } from "@fluentui/react-components";
import bash from "highlight.js/lib/languages/bash";
import powershell from "highlight.js/lib/languages/powershell";
import { createLowlight } from "lowlight";
import { useMemo } from "react";
import type { Shell } from "../ipc/generated/Shell";

type Node = ReturnType<typeof lowlight.highlight>["children"][number];

/** A script in the colours of its language. Nothing is told by them alone. */
export default function Colours({ text, shell }: { text: string; shell: Shell }) {
  const tree = useMemo(() => lowlight.highlight(shell === "posix" ? "bash" : "powershell", text), [text, shell]);
  return <Nodes nodes={tree.children} />;
}

function Nodes({ nodes }: { nodes: Node[] }) {
  const styles = useStyles();
  return nodes.map((node, place) => {
    if (node.type === "text") return node.value;
    if (node.type !== "element") return null;
    const kind = kindOf(node.properties.className);
    return (
      <span key={place} className={kind && styles[kind]}>
        <Nodes nodes={node.children as Node[]} />
      </span>
    );
  });
}

/** What is written in a colour of its own. */
type Kind = keyof ReturnType<typeof useStyles>;

function kindOf(classes: unknown): Kind | undefined {
  const [name] = Array.isArray(classes) ? classes.map(String) : [];
  return kinds[name?.replace("hljs-", "") ?? ""];
}

const kinds: Record<string, Kind> = {
  comment: "comment",
  doctag: "comment",
  meta: "comment",
  string: "string",
  variable: "variable",
  subst: "plain",
  keyword: "keyword",
  literal: "number",
  number: "number",
  built_in: "command",
  title: "command",
};

const lowlight = createLowlight({ bash, powershell });

// Each of them has at least 4.5 : 1 on the box, in the light and in the dark.
const useStyles = makeStyles({
  plain: { color: tokens.colorNeutralForeground1 },
  comment: { color: tokens.colorNeutralForeground3 },
  string: { color: tokens.colorPaletteGreenForeground1 },
  variable: { color: tokens.colorPaletteBerryForeground1 },
  keyword: { color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  number: { color: tokens.colorPaletteDarkOrangeForeground1 },
  command: { color: tokens.colorBrandForeground2 },
});
