import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Term } from './Term.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'flex-start' },
});

/** A part of a page under a heading of its own. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.section}>
      <div>
        <Text as="h2" size={400} weight="semibold">
          {title}
        </Text>
        <Term of={title} />
      </div>
      {children}
    </section>
  );
}
