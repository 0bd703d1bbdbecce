import { Button, Card, CardHeader, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, AppGenericRegular } from '@fluentui/react-icons';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Page } from '../../components/Page.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { CreateOwnBlade } from './CreateOwnBlade.tsx';
import { isNamed } from './is-named.ts';

type Entry = ReplyOf<'listGallery'>['entries'][number];

const text = words.enterprise.gallery;

const useStyles = makeStyles({
  search: { maxWidth: '420px' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: '16px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  card: { height: '100%', boxSizing: 'border-box' },
  icon: { color: tokens.colorBrandForeground1 },
  about: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
});

/** New application: the gallery with its search, and the way to an application that is not in it. */
export function GalleryPage() {
  const styles = useStyles();
  const [search, setSearch] = useQueryPart('search');
  const [own, setOwn] = useQueryPart('own');
  const { data, error, refetch } = useEndpoint('listGallery');
  const create = () => setOwn('yes');
  const commands = (
    <CommandBar>
      <Command label={text.createOwn} icon={<AddRegular />} onClick={create} />
    </CommandBar>
  );
  const found = (data?.entries ?? []).filter(
    ({ provenance, name, key, description, alsoCalled }) =>
      provenance !== 'standard' && isNamed([name, key, description, ...alsoCalled], search),
  );
  return (
    <Page
      title={text.title}
      kind={text.kind}
      lead={text.lead}
      trail={[{ label: words.enterprise.all.title, to: '/applications' }]}
      commands={commands}
      loading={data === undefined}
      problem={data === undefined ? error : null}
      onRetry={() => void refetch()}
    >
      <div className={styles.search}>
        <SearchField label={text.search} value={search} onSearch={setSearch} />
      </div>
      {found.length === 0 ? (
        <EmptyState title={text.noneTitle(search)}>
          {text.none}
          <Button appearance="primary" onClick={create}>
            {text.createOwn}
          </Button>
        </EmptyState>
      ) : (
        <ul className={styles.grid}>
          {found.map((entry) => (
            <li key={entry.key}>
              <GalleryCard entry={entry} />
            </li>
          ))}
        </ul>
      )}
      <CreateOwnBlade open={own === 'yes'} name={search} onClose={() => setOwn('')} />
    </Page>
  );
}

function GalleryCard({ entry }: { readonly entry: Entry }) {
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
      />
      <Text className={styles.about}>{entry.description}</Text>
      <StatusBadge tone={entry.provenance === 'sandbox' ? 'good' : 'info'}>
        {text.provenance[entry.provenance]}
      </StatusBadge>
    </Card>
  );
}
