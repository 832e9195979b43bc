import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Intent } from "./generated/Intent";
import type { Shown, ViewStore } from "./store";

/** Gives everything below it the view, and the way to answer it. */
export function ProgramProvider({ store, children }: { store: ViewStore; children: ReactNode }) {
  return <Store.Provider value={store}>{children}</Store.Provider>;
}

/** What is to be shown; renders anew with every view. */
export function useShown(): Shown {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.shown);
}

/** Says what a person wants. */
export function useSend(): (intent: Intent) => void {
  return useStore().send;
}

/** Tells how often something was asked for that ends in a notice. */
export function useAsked(): () => number {
  return useStore().asked;
}

function useStore(): ViewStore {
  const store = useContext(Store);
  if (!store) throw new Error("no ProgramProvider stands above");
  return store;
}

const Store = createContext<ViewStore | undefined>(undefined);
