import { mergeClasses } from "@fluentui/react-components";
import type { FittingProduct } from "../../ipc/generated/FittingProduct";
import type { HeldPlan } from "../../ipc/generated/HeldPlan";
import type { PlanState } from "../../ipc/generated/PlanState";
import type { Plans as Held } from "../../ipc/generated/Plans";
import type { Verdict } from "../../ipc/generated/Verdict";
import { VerdictIcon } from "../../finding/Verdict";
import { useSay } from "../../l10n/Texts";
import { Card } from "../../parts/Card";
import { useLayout } from "../../parts/layout";

/** The account's plans that count, and the bought products that would bring one. */
export function Plans({ plans: { held, fitting = [] } }: { plans: Held }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <>
      {held.length > 0 && (
        <Card title="plans-held">
          <ul className={mergeClasses(layout.list, layout.middle)}>
            {held.map((plan) => (
              <Plan key={`${plan.plan} ${plan.product}`} plan={plan} />
            ))}
          </ul>
        </Card>
      )}
      {fitting.length > 0 && (
        <Card title="plans-fitting">
          <p className={layout.quiet}>{say("plans-fitting.hint")}</p>
          <ul className={mergeClasses(layout.list, layout.middle)}>
            {fitting.map((product) => (
              <Product key={product.product} product={product} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Plan({ plan: { name, product, productName, state } }: { plan: HeldPlan }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <li className={layout.row}>
      <VerdictIcon verdict={verdicts[state]} />
      <span>{say("plan-line", { plan: name, product: productName ?? product, state: say(`plan-${state}`) })}</span>
    </li>
  );
}

function Product({ product: { product, productName, free, seats } }: { product: FittingProduct }) {
  const layout = useLayout();
  const say = useSay();
  return (
    <li className={layout.row}>
      <VerdictIcon verdict={free > 0 ? "ready" : "action-needed"} />
      <span>{say("product-line", { product: productName ?? product, free: String(free), seats: String(seats) })}</span>
    </li>
  );
}

const verdicts: Record<PlanState, Verdict> = {
  works: "ready",
  grace: "ready-with-warning",
  pending: "ready-with-warning",
  unknown: "cannot-tell",
  error: "action-needed",
  suspended: "action-needed",
  "switched-off": "action-needed",
};
