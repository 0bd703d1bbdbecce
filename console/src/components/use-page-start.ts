import { type RefObject, useEffect, useRef } from 'react';
import { usePath } from './use-address.ts';

/** What scrolls around pages: another page begins at its start, wherever one was on the page before. */
export function usePageStart<Scroller extends HTMLElement>(): RefObject<Scroller | null> {
  const path = usePath();
  const scroller = useRef<Scroller>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [path]);
  return scroller;
}
