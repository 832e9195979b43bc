import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { type ReactNode, useSyncExternalStore } from "react";

/** Dresses everything below it in the system's light or dark colours, under the page's strict CSP. */
export function Theme({ children }: { children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Colours>{children}</Colours>
    </RendererProvider>
  );
}

/** Stands below the renderer, because its styles need the nonce too. */
function Colours({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const theme = useDarkSystem() ? webDarkTheme : webLightTheme;
  return (
    <FluentProvider theme={theme} className={styles.page}>
      {children}
    </FluentProvider>
  );
}

/** Follows the system, also when it changes while the window is open. */
function useDarkSystem(): boolean {
  return useSyncExternalStore(
    (changed) => {
      darkSystem.addEventListener("change", changed);
      return () => darkSystem.removeEventListener("change", changed);
    },
    () => darkSystem.matches,
  );
}

const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");

const nonce = document.querySelector<HTMLStyleElement>("style[nonce]")?.nonce;

const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

const useStyles = makeStyles({
  page: { minHeight: "100%", backgroundColor: tokens.colorNeutralBackground2 },
});
