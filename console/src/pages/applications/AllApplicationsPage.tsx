import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { Page } from '../../components/Page.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { stateOf } from './application-state.ts';
import { isNamed } from './is-named.ts';

type Line = ReplyOf<'listApplications'>['applications'][number];

const text = words.enterprise.all;

const useStyles = makeStyles({
  tools: { padding: '12px 12px 4px', display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

const columns: readonly Column<Line>[] = [
  {
    key: 'name',
    header: text.columns.name,
    width: '2fr',
    cell: ({ application, name }) => (
      <Link to="/applications/$application" params={{ application: String(application) }}>
        {name}
      </Link>
    ),
  },
  { key: 'gallery', header: text.columns.gallery, narrow: false, cell: ({ galleryName }) => galleryName },
  {
    key: 'status',
    header: text.columns.status,
    width: '160px',
    cell: ({ status, running }) => {
      const { tone, label } = stateOf(running ? 'running' : status);
      return (
        <StatusBadge tone={tone} means={meaningOf('application', running ? 'running' : status)}>
          {label}
        </StatusBadge>
      );
    },
  },
  {
    key: 'last',
    header: text.columns.lastCycle,
    width: '190px',
    narrow: false,
    cell: ({ running, lastCycle }) => {
      if (running) return text.now;
      return lastCycle === null ? text.never : timeText(lastCycle.ended ?? lastCycle.started);
    },
  },
  {
    key: 'failures',
    header: text.columns.failures,
    width: '140px',
    narrow: false,
    cell: ({ application, failures }) =>
      failures === 0 ? (
        text.noFailures
      ) : (
        <Link
          to="/applications/$application/logs"
          params={{ application: String(application) }}
          search={{ status: 'failure' }}
        >
          {text.failures(failures)}
        </Link>
      ),
  },
  {
    key: 'accounts',
    header: text.columns.accounts,
    width: '110px',
    narrow: false,
    cell: ({ links }) => links.toLocaleString(language),
  },
];

/** Every enterprise application with its state. */
export function AllApplicationsPage() {
  const styles = useStyles();
  const navigate = useNavigate();
  const [search, setSearch] = useQueryPart('search');
  const { data, error, refetch } = useEndpoint('listApplications', {}, { refresh: 10_000 });
  const add = () => void navigate({ to: '/gallery' });
  const commands = (
    <CommandBar>
      <Command label={text.new} icon={<AddRegular />} onClick={add} />
      <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void refetch()} />
    </CommandBar>
  );
  const shown = data?.applications.filter(({ name, galleryName }) => isNamed([name, galleryName], search));
  const empty =
    search.trim() === '' ? (
      <EmptyState title={text.noneTitle}>
        {text.none}
        <Button appearance="primary" onClick={add}>
          {text.new}
        </Button>
      </EmptyState>
    ) : (
      <EmptyState title={text.noneFound}>{text.noneFoundHint}</EmptyState>
    );
  return (
    <Page
      title={text.title}
      kind={words.shell.enterprise}
      lead={text.lead}
      commands={commands}
      problem={data === undefined ? error : null}
      onRetry={() => void refetch()}
      flush
    >
      <div className={styles.tools}>
        <SearchField label={text.search} value={search} onSearch={setSearch} />
      </div>
      {data === undefined && error !== null ? null : (
        <VirtualTable
          label={text.title}
          rows={rowsOf(shown)}
          columns={columns}
          rowKey={({ application }) => String(application)}
          onOpen={({ application }) =>
            void navigate({ to: '/applications/$application', params: { application: String(application) } })
          }
          empty={empty}
        />
      )}
    </Page>
  );
}
