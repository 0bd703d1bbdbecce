import { useSyncExternalStore } from 'react';

/** Whether a media query holds now; follows the window. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** True where there is no room for two columns. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 720px)');
}

/** True where a table of an application, beside two menus, has room for all its columns. */
export function useWide(): boolean {
  return useMedia('(min-width: 1500px)');
}
