import { type FunctionComponent, use } from "react";

/** A component that is loaded later, and the way to load it beforehand. */
export type Later<Props> = FunctionComponent<Props> & { load: () => Promise<void> };

/**
 * Loads a component when it is first drawn, or beforehand.
 *
 * `React.lazy` shows its fallback once even for what has been loaded, and React keeps a fallback for a third of a
 * second; this one is drawn at once when it is here.
 */
export function later<Props extends object>(fetch: () => Promise<{ default: FunctionComponent<Props> }>): Later<Props> {
  let loading: Promise<FunctionComponent<Props>> | undefined;
  const load = () => {
    loading ??= readable(fetch().then((module) => module.default));
    return loading;
  };
  const Drawn = (props: Props) => {
    const Loaded = use(load());
    return <Loaded {...props} />;
  };
  return Object.assign(Drawn, { load: () => load().then(() => {}) });
}

/** Lets the promise say of itself that it is kept, as React looks for it, so that `use` reads it without a wait. */
function readable<T>(promise: Promise<T>): Promise<T> {
  const read = promise.then((value) => {
    Object.assign(read, { status: "fulfilled", value });
    return value;
  });
  return read;
}
