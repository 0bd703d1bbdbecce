import { Link, makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

type Entry = ReplyOf<'getGalleryEntry'>;
type Known = Entry['known'][number];

const { entry: text } = words.enterprise;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  documents: { margin: 0, paddingInlineStart: '20px' },
  lead: { color: tokens.colorNeutralForeground2 },
});

const tones: Readonly<Record<Known['basis'], Tone>> = {
  documented: 'good',
  inferred: 'info',
  assumed: 'warning',
  unknown: 'neutral',
};

/** What is known about an application, how, and where it was read. */
export function KnownFacts({ entry: { known, rules, documents } }: { readonly entry: Entry }) {
  const styles = useStyles();
  if (known.length + rules.length === 0) return null;
  return (
    <section className={styles.section} aria-label={text.known}>
      <Text as="h2" weight="semibold" size={400}>
        {text.known}
      </Text>
      <Text className={styles.lead}>{text.bases}</Text>
      {known.length === 0 ? null : <FactsTable label={text.knownWhat} facts={known} />}
      {rules.length === 0 ? null : <FactsTable label={text.standInRules} facts={rules} />}
      {documents.length === 0 ? null : (
        <>
          <Text>{text.documents}</Text>
          <ul className={styles.documents}>
            {documents.map(({ title, address }) => (
              <li key={address}>
                <Link inline href={address} target="_blank" rel="noopener noreferrer">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function FactsTable({ label, facts }: { readonly label: string; readonly facts: readonly Known[] }) {
  return (
    <PlainTable label={label} headers={[label, text.how]} widths={[undefined, '130px']}>
      {facts.map((fact) => (
        <TableRow key={fact.text}>
          <TableCell>{fact.text}</TableCell>
          <TableCell>
            <StatusBadge tone={tones[fact.basis]}>{text.basis[fact.basis]}</StatusBadge>
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
