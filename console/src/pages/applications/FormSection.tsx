import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Term } from '../../components/Term.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '640px' },
  lead: { color: tokens.colorNeutralForeground2 },
});

interface SectionProps {
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a long form under its own heading. */
export function FormSection({ title, lead, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section} {...(title === undefined ? {} : { 'aria-label': title })}>
      {title === undefined ? null : (
        <div>
          <Text as="h2" weight="semibold" size={400}>
            {title}
          </Text>
          <Term of={title} />
        </div>
      )}
      {lead === undefined ? null : <Text className={styles.lead}>{lead}</Text>}
      {children}
    </section>
  );
}
