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
    // Whoever went on already, and closes a blade at this moment, gets the focus back from the blade.
    let wentOn = false;
    const goOn = () => {
      wentOn = true;
    };
    document.addEventListener('focusin', goOn);
    const timer = setTimeout(() => {
      document.removeEventListener('focusin', goOn);
      setTitle(document.title);
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && !wentOn) document.getElementById('content')?.focus();
    }, 100);
    return () => {
      document.removeEventListener('focusin', goOn);
      clearTimeout(timer);
    };
  }, [path]);
  return (
    <div aria-live="polite" className={styles.hidden}>
      {title}
    </div>
  );
}
