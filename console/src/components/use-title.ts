import { useEffect } from 'react';
import { useHomePlace } from './home-place.ts';

/** Names the browser's tab after the page. */
export function useTitle(title: string): void {
  const { product } = useHomePlace();
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
}
