import { useEffect, useRef, useState } from "react";
import type { View } from "../ipc/generated/View";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";
import { whatIsNew } from "./news";

/** The one place from which changes are read out, when the reader has a moment. */
export function Announcer({ view }: { view: View }) {
  const layout = useLayout();
  const say = useSay();
  const before = useRef<View>(view);
  const [text, setText] = useState("");
  useEffect(() => {
    const news = whatIsNew(before.current, view, say);
    before.current = view;
    if (news.length > 0) setText(news.join(" "));
  }, [view, say]);
  return (
    <div role="status" className={layout.heard}>
      {text}
    </div>
  );
}
