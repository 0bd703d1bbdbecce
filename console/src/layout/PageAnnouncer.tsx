import { makeStyles } from '@fluentui/react-components';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/**
 * Reads the title of the page that a link led to, as a browser does when it loads one, and puts the focus at its beginning
 * where the link itself is gone.
 */
export function PageAnnouncer() {
  const styles = useStyles();
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const [title, setTitle] = useState('');
  const first = useRef(true);
  useEffect(() => {
    if (path === undefined) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      setTitle(document.title);
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost) document.getElementById('content')?.focus();
    }, 100);
    return () => clearTimeout(timer);
  }, [path]);
  return (
    <div aria-live="polite" className={styles.hidden}>
      {title}
    </div>
  );
}
