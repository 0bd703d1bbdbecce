import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { useToast } from '../../components/Toasts.tsx';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { language } from '../../words/language.ts';
import { words as general } from '../../words.ts';
import { useAccount } from './account.ts';
import { NewSiteBlade } from './NewSiteBlade.tsx';
import { words } from './words.ts';

const text = words.sites;

type Site = ReplyOf<'listTenantSites'>['sites'][number];

/** Sites: how many users each has; one is added, and removed while nobody belongs to it. */
export function SitesPage() {
  const { base, params, can } = useAccount();
  const say = useToast();
  const sites = useEndpoint('listTenantSites', { params });
  const remove = useAct('removeTenantSite', { refreshes: ['listTenantSites'] });
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string>();
  const confirm = async (site: string) => {
    if ((await remove.run({ params: { ...params, site } })) === undefined) return;
    setEnding(undefined);
    say('success', text.removed(site));
  };
  const columns: readonly Column<Site>[] = [
    { key: 'name', header: text.columns.name, width: '2fr', cell: ({ name }) => name },
    {
      key: 'locale',
      header: text.columns.locale,
      width: '110px',
      narrow: false,
      cell: ({ locale }) => locale ?? general.shared.none,
    },
    {
      key: 'timezone',
      header: text.columns.timezone,
      narrow: false,
      cell: ({ timezone }) => timezone ?? general.shared.none,
    },
    { key: 'users', header: text.columns.users, width: '80px', cell: ({ users }) => users.toLocaleString(language) },
    {
      key: 'remove',
      header: text.remove,
      width: '120px',
      cell: ({ name, users }) => (
        <Button
          size="small"
          aria-label={users > 0 ? text.full(name) : text.removeOf(name)}
          disabled={users > 0}
          onClick={() => setEnding(name)}
        >
          {text.remove}
        </Button>
      ),
    },
  ];
  const commands = (
    <CommandBar>
      {can('sites') ? <Command label={text.add} icon={<AddRegular />} onClick={() => setAdding(true)} /> : null}
      <Command label={general.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void sites.refetch()} />
    </CommandBar>
  );
  return (
    <Page
      title={text.title}
      lead={text.lead}
      trail={[{ label: words.home.title, to: base }]}
      commands={commands}
      problem={sites.error}
      onRetry={() => void sites.refetch()}
      flush
    >
      <VirtualTable
        label={text.title}
        rows={rowsOf(sites.data?.sites)}
        columns={columns.filter(({ key }) => key !== 'remove' || can('sites'))}
        rowKey={({ name }) => name}
        rowHeight={40}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      {adding ? <NewSiteBlade onClose={() => setAdding(false)} /> : null}
      <ConfirmDialog
        open={ending !== undefined}
        title={text.removeTitle(ending ?? '')}
        confirm={text.remove}
        danger
        busy={remove.busy}
        problem={remove.problem}
        onConfirm={() => (ending === undefined ? undefined : void confirm(ending))}
        onClose={() => {
          setEnding(undefined);
          remove.reset();
        }}
      >
        {text.removeText}
      </ConfirmDialog>
    </Page>
  );
}
