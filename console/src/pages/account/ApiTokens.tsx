import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { NewApiToken } from './NewApiToken.tsx';

const { account: text } = words.administration;

type Token = ReplyOf<'listApiTokens'>['tokens'][number];

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', height: '360px' } });

/** API tokens of the own account. */
export function ApiTokens() {
  const styles = useStyles();
  const toast = useToast();
  const tokens = useEndpoint('listApiTokens');
  const revoke = useAct('revokeApiToken', { refreshes: ['listApiTokens'] });
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Token>();
  const confirm = async (token: Token) => {
    if ((await revoke.run({ params: { token: token.id } })) === undefined) return;
    setEnding(undefined);
    toast('success', (token.state === 'active' ? text.tokenRevoked : text.tokenRemoved)(token.name));
  };
  const expired = ending?.state === 'expired';
  const columns: readonly Column<Token>[] = [
    { key: 'name', header: text.tokenColumns.name, cell: ({ name }) => name },
    {
      key: 'scope',
      header: text.tokenColumns.scope,
      width: '150px',
      cell: ({ scope }) => text.tokenScopes[scope],
      narrow: false,
    },
    {
      key: 'expires',
      header: text.tokenColumns.expires,
      width: '190px',
      cell: ({ expires }) => timeText(expires),
      narrow: false,
    },
    {
      key: 'lastUsed',
      header: text.tokenColumns.lastUsed,
      width: '190px',
      narrow: false,
      cell: ({ lastUsed }) => (lastUsed === null ? text.tokenNever : timeText(lastUsed)),
    },
    {
      key: 'state',
      header: text.tokenColumns.state,
      width: '100px',
      cell: ({ state }) => (
        <StatusBadge tone={state === 'active' ? 'good' : 'neutral'}>{text.tokenStates[state]}</StatusBadge>
      ),
    },
    {
      key: 'revoke',
      header: text.tokenAct,
      width: '150px',
      cell: (token) => (
        <Button size="small" onClick={() => setEnding(token)}>
          {token.state === 'active' ? text.tokenRevoke : text.tokenRemove}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Text as="p">{text.tokensLead}</Text>
      <div>
        <Button appearance="primary" onClick={() => setAdding(true)}>
          {text.tokenNew}
        </Button>
      </div>
      <ProblemNotice problem={tokens.error} onRetry={() => void tokens.refetch()} />
      <div className={styles.list}>
        <VirtualTable
          label={text.tokens}
          rows={rowsOf(tokens.data?.tokens)}
          columns={columns}
          rowKey={({ id }) => id}
          rowHeight={40}
          empty={<EmptyState title={text.tokenNone}>{text.tokenNoneHint}</EmptyState>}
        />
      </div>
      {adding ? <NewApiToken onClose={() => setAdding(false)} /> : null}
      <ConfirmDialog
        open={ending !== undefined}
        title={(expired ? text.tokenRemoveQuestion : text.tokenRevokeQuestion)(ending?.name ?? '')}
        confirm={expired ? text.tokenRemove : text.tokenRevoke}
        danger
        busy={revoke.busy}
        problem={revoke.problem}
        onConfirm={() => (ending === undefined ? undefined : void confirm(ending))}
        onClose={() => setEnding(undefined)}
      >
        {expired ? text.tokenRemoveLead : text.tokenRevokeLead}
      </ConfirmDialog>
    </>
  );
}
