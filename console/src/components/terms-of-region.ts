import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';

/** Which words of a part of the screen are to be explained, and where: at the first place that is still there. */
interface Places {
  /** Keeps a place for the word; the function gives it up. */
  claim(term: string, by: string): () => void;
  isFirst(term: string, by: string): boolean;
  onChange(changed: () => void): () => void;
}

const Region = createContext<Places | null>(null);

/** A part of the screen in which each word is explained once, at its first place. */
export function TermsOfRegion({ children }: { readonly children: ReactNode }) {
  const places = useMemo(emptyPlaces, []);
  return createElement(Region.Provider, { value: places }, children);
}

function emptyPlaces(): Places {
  const held = new Map<string, readonly string[]>();
  const told = new Set<() => void>();
  const keep = (term: string, places: readonly string[]) => {
    held.set(term, places);
    for (const changed of told) changed();
  };
  return {
    claim(term, by) {
      keep(term, [...(held.get(term) ?? []), by]);
      return () =>
        keep(
          term,
          (held.get(term) ?? []).filter((each) => each !== by),
        );
    },
    isFirst: (term, by) => held.get(term)?.[0] === by,
    onChange(changed) {
      told.add(changed);
      return () => told.delete(changed);
    },
  };
}

/** Whether the word is to be explained here: at its first place in the region. Outside of one, everywhere. */
export function useFirstPlace(term: string | undefined): boolean {
  const places = useContext(Region);
  const by = useId();
  const [first, setFirst] = useState(false);
  // Before anything is painted: no word is ever seen without its explanation.
  useLayoutEffect(() => {
    if (term === undefined || places === null) return;
    const release = places.claim(term, by);
    const look = () => setFirst(places.isFirst(term, by));
    const leave = places.onChange(look);
    look();
    return () => {
      leave();
      release();
    };
  }, [places, term, by]);
  return term !== undefined && (places === null || first);
}
