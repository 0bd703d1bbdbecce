import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({ column: { display: 'flex', flexDirection: 'column', gap: '8px' } });

/** What came of an act, brought into sight once: buttons that stay at the edge of the window must not cover it. */
export function InView({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={place} className={styles.column}>
      {children}
    </div>
  );
}
