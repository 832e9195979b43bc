import { createDOMRenderer, makeStyles, RendererProvider, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/**
 * Dresses everything below it, under the page's strict CSP.
 *
 * The colours are the system's, light, dark or high contrast; they come as a style sheet (vite.colours.ts).
 */
export function Theme({ children }: { children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Page>{children}</Page>
    </RendererProvider>
  );
}

/** Stands below the renderer, because its styles need the nonce too. */
function Page({ children }: { children: ReactNode }) {
  return <div className={useStyles().page}>{children}</div>;
}

const nonce = document.querySelector<HTMLStyleElement>("style[nonce]")?.nonce;

const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

const useStyles = makeStyles({
  page: {
    height: "100%",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
