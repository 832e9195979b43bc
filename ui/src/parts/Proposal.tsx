import { Link } from "@fluentui/react-components";
import { useSay } from "../l10n/Texts";
import { useLayout } from "./layout";
import { same } from "./same";

interface ProposalProps {
  /** The id of what stands before it. */
  before: string;
  /** What is proposed; none: nothing is known. */
  proposed: string | undefined;
  text: string;
  onTake: (text: string) => void;
}

/** Something known that a field can be filled with, while it holds something else. */
export function Proposal({ before, proposed, text, onTake }: ProposalProps) {
  const layout = useLayout();
  const say = useSay();
  if (!proposed || same(text, proposed)) return null;
  return (
    <p className={layout.quiet}>
      {say(before)}{" "}
      <Link inline as="button" type="button" onClick={() => onTake(proposed)}>
        {proposed}
      </Link>
    </p>
  );
}
