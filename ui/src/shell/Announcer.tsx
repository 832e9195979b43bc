import { useEffect, useRef, useState } from "react";
import type { View } from "../ipc/generated/View";
import { useAsked } from "../ipc/Program";
import { useSay } from "../l10n/Texts";
import { useLayout } from "../parts/layout";
import { whatIsNew } from "./news";

/** The one place from which changes are read out, when the reader has a moment. */
export function Announcer({ view }: { view: View }) {
  const layout = useLayout();
  const say = useSay();
  const asked = useAsked();
  const before = useRef<View>(view);
  const heard = useRef(asked());
  const [news, setNews] = useState({ text: "", revision: 0 });
  useEffect(() => {
    // Effects can run twice for one view; only a newer one is news.
    if (view.revision === before.current.revision) return;
    const found = whatIsNew(before.current, view, say, asked() > heard.current);
    before.current = view;
    if (view.notice) heard.current = asked();
    if (found.length > 0) setNews({ text: found.join(" "), revision: view.revision });
  }, [view, say, asked]);
  return (
    <div role="status" className={layout.heard}>
      {/* A new element each time: the same words twice would change nothing, and nothing would be read out. */}
      <span key={news.revision}>{news.text}</span>
    </div>
  );
}
