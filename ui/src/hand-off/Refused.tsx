import type { Problem } from "../ipc/generated/Problem";
import { useHas, useSay } from "../l10n/Texts";
import { Bar } from "../parts/Bar";
import { useLayout } from "../parts/layout";

/** Why an answer was not taken, and what to do. */
export function Refused({ problem: { code, values } }: { problem: Problem }) {
  const layout = useLayout();
  const say = useSay();
  const has = useHas();
  const id = `problem-${code}`;
  return (
    <Bar weight="error">
      <p className={layout.strong}>{say(id, values)}</p>
      {has(`${id}.hint`) && <p>{say(`${id}.hint`, values)}</p>}
    </Bar>
  );
}
