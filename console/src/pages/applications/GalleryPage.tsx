import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SelectField } from '../../components/fields.tsx';
import { Page } from '../../components/Page.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { CreateOwnBlade } from './CreateOwnBlade.tsx';
import { FoundElsewhere } from './FoundElsewhere.tsx';
import { GalleryCard } from './GalleryCard.tsx';
import { categoryOf, galleryCategories } from './gallery-categories.ts';

const text = words.enterprise.gallery;

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' },
  search: { maxWidth: '420px' },
  category: { minWidth: '200px' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: '16px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
});

/** New application: the gallery with its search, and the way to an application that is not in it. */
export function GalleryPage() {
  const styles = useStyles();
  const [search, setSearch] = useQueryPart('search');
  const [chosen, setCategory] = useQueryPart('category');
  const [own, setOwn] = useQueryPart('own');
  const category = categoryOf(chosen);
  const query = { search: search.slice(0, 200), ...(category === undefined ? {} : { category }) };
  const { data, error, refetch } = useEndpoint('listGallery', { query }, { keepPrevious: true });
  const create = () => setOwn('yes');
  const commands = (
    <CommandBar>
      <Command label={text.createOwn} icon={<AddRegular />} onClick={create} />
    </CommandBar>
  );
  const found = data?.entries.filter(({ provenance }) => provenance !== 'standard') ?? [];
  const elsewhere = data?.elsewhere ?? [];
  return (
    <Page
      title={text.title}
      kind={text.kind}
      lead={text.lead}
      trail={[{ label: words.enterprise.all.title, to: '/applications' }]}
      commands={commands}
      loading={data === undefined && error === null}
      problem={data === undefined ? error : null}
      onRetry={() => void refetch()}
    >
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={text.search} value={search} onSearch={setSearch} />
        </div>
        <div className={styles.category}>
          <SelectField
            name="category"
            label={text.category}
            value={category ?? ''}
            onChange={setCategory}
            options={[
              { value: '', label: text.everyCategory },
              ...galleryCategories.map((value) => ({ value, label: text.categories[value] })),
            ]}
          />
        </div>
      </div>
      {found.length > 0 ? (
        <ul className={styles.grid}>
          {found.map((entry) => (
            <li key={entry.key}>
              <GalleryCard entry={entry} searched={search !== ''} />
            </li>
          ))}
        </ul>
      ) : elsewhere.length > 0 ? null : (
        <EmptyState title={search === '' ? text.noneOfCategory : text.noneTitle(search)}>
          {text.none}
          <Button appearance="primary" onClick={create}>
            {text.createOwn}
          </Button>
        </EmptyState>
      )}
      <FoundElsewhere found={elsewhere} onCreateOwn={create} />
      <CreateOwnBlade open={own === 'yes'} name={search} onClose={() => setOwn('')} />
    </Page>
  );
}
