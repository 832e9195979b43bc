import type { SupportIds } from "../ipc/generated/SupportIds";
import { Term, Terms } from "../parts/Terms";

/** The identifiers that Microsoft's support asks for. */
export function Ids({ ids }: { ids: SupportIds }) {
  return (
    <Terms>
      <Term label="ids-trace" code>
        {ids.trace}
      </Term>
      <Term label="ids-correlation" code>
        {ids.correlation}
      </Term>
      <Term label="ids-request" code>
        {ids.request}
      </Term>
      <Term label="ids-client-request" code>
        {ids.clientRequest}
      </Term>
      <Term label="ids-at" code>
        {ids.at}
      </Term>
    </Terms>
  );
}
