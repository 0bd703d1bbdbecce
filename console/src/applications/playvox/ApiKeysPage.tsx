import { Button, makeStyles } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowClockwiseRegular,
  DismissCircleRegular,
  EditRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { EndingNotice } from '../../pages/sandboxes/EndingNotice.tsx';
import { words as general } from '../../words.ts';
import { useTenant } from '../use-tenant.ts';
import { EditKeyDialog } from './EditKeyDialog.tsx';
import { KeyDetails } from './KeyDetails.tsx';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import { words } from './words.ts';

const { keys: text } = words;

/** An API key as the list shows it. */
export type ApiKey = ReplyOf<'listCredentials'>['credentials'][number];

const useStyles = makeStyles({ actions: { display: 'flex', gap: '2px' } });

type What = 'details' | 'edit' | 'revoke';

interface Opened {
  readonly what: 'edit' | 'revoke';
  readonly key: ApiKey;
}

/** Settings › API Keys: the list, Create API Key, and for each key Details, edit and revoke. */
export function ApiKeysPage() {
  const { params } = useTenant();
  const toast = useToast();
  const list = useEndpoint('listCredentials', { params });
  const revoke = useAct('revokeCredential', { refreshes: ['listCredentials'] });
  const reveal = useAct('getCredential');
  const [creating, setCreating] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const close = () => {
    setOpened(undefined);
    revoke.reset();
    reveal.reset();
  };
  const open = (what: What, key: ApiKey) => {
    if (what === 'details') void reveal.run({ params: { ...params, credential: key.id } });
    else setOpened({ what, key });
  };
  const confirmRevoke = async ({ id, name }: ApiKey) => {
    if ((await revoke.run({ params: { ...params, credential: id } })) === undefined) return;
    close();
    toast('success', text.revoked(name));
  };
  const columns: readonly Column<ApiKey>[] = [
    { key: 'name', header: text.columns.name, width: '2fr', cell: ({ name }) => name },
    {
      key: 'key',
      header: text.columns.key,
      narrow: false,
      cell: ({ ending }) => (ending === null ? general.shared.none : text.masked(ending)),
    },
    { key: 'created', header: text.columns.created, narrow: false, cell: ({ created }) => timeText(created) },
    {
      key: 'lastUsed',
      header: text.columns.lastUsed,
      narrow: false,
      cell: ({ lastUsed }) => (lastUsed === null ? text.never : timeText(lastUsed)),
    },
    {
      key: 'status',
      header: text.columns.status,
      width: '110px',
      cell: ({ state }) => (
        <StatusBadge tone={state === 'active' ? 'good' : 'neutral'}>{text.states[state]}</StatusBadge>
      ),
    },
    {
      key: 'actions',
      header: text.columns.actions,
      width: '130px',
      cell: (key) => <Actions apiKey={key} onOpen={(what) => open(what, key)} />,
    },
  ];
  return (
    <Page
      title={text.title}
      lead={text.lead}
      commands={
        <CommandBar>
          <Command label={text.create} icon={<AddRegular />} onClick={() => setCreating(true)} />
          <Command
            label={general.shared.refresh}
            icon={<ArrowClockwiseRegular />}
            onClick={() => void list.refetch()}
          />
        </CommandBar>
      }
      problem={list.error}
      loading={list.isPending}
      onRetry={() => void list.refetch()}
    >
      <EndingNotice credentials={list.data?.credentials ?? []} hint={text.endingHint} />
      <ProblemNotice problem={reveal.problem} />
      <VirtualTable
        label={text.title}
        rows={rowsOf(list.data?.credentials)}
        columns={columns}
        rowKey={({ id }) => id}
        rowHeight={40}
        onOpen={(key) => open('details', key)}
        empty={
          <EmptyState title={text.none}>
            {text.noneHint}
            <Button appearance="primary" onClick={() => setCreating(true)}>
              {text.create}
            </Button>
          </EmptyState>
        }
      />
      {creating ? <NewKeyDialog onClose={() => setCreating(false)} /> : null}
      {reveal.reply === undefined ? null : <KeyDetails secret={reveal.reply} onClose={close} />}
      {opened?.what === 'edit' ? <EditKeyDialog apiKey={opened.key} onClose={close} /> : null}
      <ConfirmDialog
        open={opened?.what === 'revoke'}
        title={text.revokeTitle(opened?.key.name ?? '')}
        confirm={text.revokeConfirm}
        danger
        busy={revoke.busy}
        problem={revoke.problem}
        onConfirm={() => (opened === undefined ? undefined : void confirmRevoke(opened.key))}
        onClose={close}
      >
        {text.revokeText}
      </ConfirmDialog>
    </Page>
  );
}

/** The icons at the end of a row. */
function Actions({ apiKey, onOpen }: { readonly apiKey: ApiKey; readonly onOpen: (what: What) => void }) {
  const styles = useStyles();
  const { name, state } = apiKey;
  const icons = [
    { what: 'details', label: text.details(name), icon: <SearchRegular /> },
    { what: 'edit', label: text.edit(name), icon: <EditRegular /> },
    { what: 'revoke', label: text.revoke(name), icon: <DismissCircleRegular /> },
  ] as const;
  return (
    <span className={styles.actions}>
      {icons.map(({ what, label, icon }) => (
        <Button
          key={what}
          appearance="subtle"
          icon={icon}
          aria-label={label}
          title={label}
          disabled={state === 'revoked' && what !== 'details'}
          onClick={() => onOpen(what)}
        />
      ))}
    </span>
  );
}
