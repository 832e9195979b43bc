import { FindingCard } from "../finding/FindingCard";
import type { Counting } from "../ipc/generated/Counting";
import type { Finding } from "../ipc/generated/Finding";
import { Card } from "../parts/Card";
import { Progress } from "../parts/Progress";
import { Skeletons } from "../parts/Skeletons";
import { NotSignedIn } from "./NotSignedIn";

interface SituationProps {
  screen: { finding?: Finding; checking?: Counting; signedIn?: boolean };
}

/** How the prerequisite of a screen stands, or why that is not known. */
export function Situation({ screen: { finding, checking, signedIn = true } }: SituationProps) {
  return (
    <>
      {finding && <FindingCard finding={finding} checking={checking} />}
      {!finding && checking && (
        <Card>
          <Progress checking={checking} />
          <Skeletons lines={4} />
        </Card>
      )}
      {!finding && !checking && !signedIn && <NotSignedIn door />}
    </>
  );
}
