import { type ReactNode, useEffect, useRef } from "react";
import { useLayout } from "./layout";

/** Takes the focus when its screen opens, so that it is read out, and so that Tab goes on from there. */
export function Heading({ children }: { children: ReactNode }) {
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={layout.heading}>
      {children}
    </h1>
  );
}
