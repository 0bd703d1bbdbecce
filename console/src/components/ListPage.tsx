import { Button, makeStyles, Select } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import type { EndpointName } from '../api/contract-types.ts';
import { keyOf } from '../api/use-endpoint.ts';
import { words } from '../words.ts';
import { Command, CommandBar } from './CommandBar.tsx';
import type { Crumb } from './Crumbs.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Page } from './Page.tsx';
import { SearchField } from './SearchField.tsx';
import { useQueryPart } from './use-address.ts';
import { VirtualTable, type VirtualTableProps } from './VirtualTable.tsx';

const useStyles = makeStyles({
  above: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 12px 4px' },
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  search: { display: 'grid', flexBasis: '360px' },
});

/** One choice beside the search, kept in the page's address. */
export interface ListFilter {
  /** Its part of the address. */
  readonly part: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

interface ListPageProps<Row> extends Omit<VirtualTableProps<Row>, 'label' | 'empty'> {
  readonly text: Readonly<
    Record<'title' | 'lead' | 'search' | 'noneFound' | 'noneFoundHint' | 'noneTitle' | 'none', string>
  >;
  readonly trail?: readonly Crumb[];
  /** What Refresh reads again. */
  readonly list: EndpointName;
  /** The page's first command, for who may. */
  readonly add?: { readonly label: string; readonly icon: ReactElement; readonly onClick: () => void } | undefined;
  /** Commands that follow. */
  readonly commands?: ReactNode;
  readonly note?: ReactNode;
  readonly filter?: ListFilter;
  /** In place of rows when there are none at all; absent: it is said, with the first command for who may. */
  readonly none?: ReactNode;
  /** Dialogs and blades. */
  readonly children?: ReactNode;
}

/** A page that is a list: commands, search, at most one choice, and rows. The search stands in the address as `search`. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { text, trail, list, add, commands, note, filter, none, children, ...table } = props;
  const styles = useStyles();
  const client = useQueryClient();
  const [search, setSearch] = useQueryPart('search');
  const [chosen, setChosen] = useQueryPart(filter?.part ?? 'search');
  const filtered = search !== '' || chosen !== '';
  const nothing = none ?? (
    <EmptyState title={text.noneTitle}>
      {text.none}
      {add === undefined ? null : (
        <Button appearance="primary" onClick={add.onClick}>
          {add.label}
        </Button>
      )}
    </EmptyState>
  );
  const bar = (
    <CommandBar>
      {add === undefined ? null : <Command {...add} />}
      <Command
        label={words.shared.refresh}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void client.invalidateQueries({ queryKey: keyOf(list) })}
      />
      {commands}
    </CommandBar>
  );
  return (
    <Page title={text.title} lead={text.lead} commands={bar} flush {...(trail === undefined ? {} : { trail })}>
      <div className={styles.above}>
        {note}
        <div className={styles.tools}>
          <div className={styles.search}>
            <SearchField label={text.search} value={search} onSearch={setSearch} />
          </div>
          {filter === undefined ? null : (
            <Select aria-label={filter.label} value={chosen} onChange={(_, { value }) => setChosen(value)}>
              <option value="">{`${filter.label}: ${filter.all}`}</option>
              {filter.choices.map(({ value, label }) => (
                <option key={value} value={value}>{`${filter.label}: ${label}`}</option>
              ))}
            </Select>
          )}
        </div>
      </div>
      <VirtualTable
        {...table}
        label={text.title}
        empty={filtered ? <EmptyState title={text.noneFound}>{text.noneFoundHint}</EmptyState> : nothing}
      />
      {children}
    </Page>
  );
}
