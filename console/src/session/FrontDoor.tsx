import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHomePlace } from '../components/home-place.ts';
import { useTitle } from '../components/use-title.ts';
import { LanguageLinks } from './LanguageLinks.tsx';

const useStyles = makeStyles({
  whole: { minHeight: '100%', display: 'flex', flexDirection: 'column' },
  page: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '24px 16px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: { width: '100%', maxWidth: '440px', padding: '32px', gap: '16px', boxSizing: 'border-box' },
  product: { color: tokens.colorBrandForeground1, fontWeight: 600, fontSize: tokens.fontSizeBase400 },
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: 600 },
});

interface FrontDoorProps {
  readonly title: string;
  /** Over the page, from edge to edge. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** The page of who is not inside yet. */
export function FrontDoor({ title, above, children }: FrontDoorProps) {
  const styles = useStyles();
  const { product } = useHomePlace();
  useTitle(title);
  return (
    <div className={styles.whole}>
      {above}
      <main className={styles.page}>
        <Card className={styles.card}>
          <div>
            <Text as="span" block className={styles.product}>
              {product}
            </Text>
            <Text as="h1" block className={styles.title}>
              {title}
            </Text>
          </div>
          {children}
        </Card>
        <LanguageLinks />
      </main>
    </div>
  );
}
