import { useEffect, useState } from 'react';

/** What stands behind # in a one-time link. It does not stay in the browser's history. */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const { pathname, hash } = window.location;
    if (hash !== '') window.history.replaceState(window.history.state, '', pathname);
    // Another link pasted into this very window changes nothing but the part behind #.
    const again = () => window.location.reload();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, []);
  return token;
}
