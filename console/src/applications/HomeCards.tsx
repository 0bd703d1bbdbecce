import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: '16px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    display: 'flex',
    gap: '12px',
    height: '100%',
    boxSizing: 'border-box',
    padding: '20px 16px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    ':hover': { boxShadow: tokens.shadow8 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  text: { display: 'flex', flexDirection: 'column', gap: '4px' },
  note: { color: tokens.colorNeutralForeground2 },
});

interface HomeCard {
  readonly to: string;
  readonly label: string;
  /** What one does there. */
  readonly text: string;
  /** How it stands: "12 users". */
  readonly state?: string | undefined;
  readonly icon: ReactElement;
}

/** The places of an application as cards on its home page. */
export function HomeCards({ label, cards }: { readonly label: string; readonly cards: readonly HomeCard[] }) {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={styles.cards}>
      {cards.map((card) => (
        <li key={card.to}>
          <Link to={card.to} className={styles.card}>
            <span className={styles.icon}>{card.icon}</span>
            <span className={styles.text}>
              <Text weight="semibold" size={400}>
                {card.label}
              </Text>
              <Text size={200} className={styles.note}>
                {card.text}
              </Text>
              {card.state === undefined ? null : <Text size={200}>{card.state}</Text>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
