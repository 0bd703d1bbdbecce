import { Card, CardHeader, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AppGenericRegular } from '@fluentui/react-icons';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Link } from '../../components/Link.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

const { gallery: text, entry: facts } = words.enterprise;

const useStyles = makeStyles({
  card: { height: '100%', boxSizing: 'border-box' },
  icon: { color: tokens.colorBrandForeground1 },
  about: { color: tokens.colorNeutralForeground2 },
  badge: { flexGrow: 1, alignContent: 'end' },
});

interface GalleryCardProps {
  readonly entry: ReplyOf<'listGallery'>['entries'][number];
  /** Somebody looks for a name: the other names are shown, one of them may be it. */
  readonly searched: boolean;
}

/** An application of the gallery among the others. */
export function GalleryCard({ entry, searched }: GalleryCardProps) {
  const styles = useStyles();
  return (
    <Card className={styles.card}>
      <CardHeader
        image={<AppGenericRegular aria-hidden fontSize={32} className={styles.icon} />}
        header={
          <Text as="h2" weight="semibold" size={400}>
            <Link to="/gallery/$key" params={{ key: entry.key }}>
              {entry.name}
            </Link>
          </Text>
        }
        description={
          entry.category === 'any' ? null : (
            <Text size={200} className={styles.about}>
              {text.categories[entry.category]}
            </Text>
          )
        }
      />
      <Text className={styles.about}>{entry.description}</Text>
      {searched && entry.alsoCalled.length > 0 ? (
        <Text size={200} className={styles.about}>
          {facts.alsoCalled(entry.alsoCalled.join(', '))}
        </Text>
      ) : null}
      <div className={styles.badge}>
        <StatusBadge tone={entry.provenance === 'sandbox' ? 'good' : 'info'}>
          {text.provenance[entry.provenance]}
        </StatusBadge>
      </div>
    </Card>
  );
}
