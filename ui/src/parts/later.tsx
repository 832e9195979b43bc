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
  let loaded: FunctionComponent<Props> | undefined;
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= fetch().then((module) => {
      loaded = module.default;
    });
    return loading;
  };
  const Drawn = (props: Props) => {
    if (!loaded) use(load());
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : null;
  };
  return Object.assign(Drawn, { load });
}
