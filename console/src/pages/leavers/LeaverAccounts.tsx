import { TableCell, TableRow, Text } from '@fluentui/react-components';
import { Link } from '../../components/Link.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { Facts } from '../directory/Facts.tsx';
import { Exchanges } from '../logs/EntryTroubleshooting.tsx';
import { durationText } from './duration-text.ts';
import { type Account, accountTone, type Leaver } from './leaver-state.ts';

const text = words.leavers;

/** Each account of somebody who left: what became of it and when, then the evidence. */
export function LeaverAccounts({ leaver }: { readonly leaver: Leaver }) {
  const { accounts } = leaver;
  if (accounts.length === 0) return <Text>{text.noAccount}.</Text>;
  const { application, state, ended, why } = text.accountColumns;
  return (
    <>
      <Section title={text.accounts}>
        <PlainTable
          label={text.accounts}
          headers={[application, state, ended, why]}
          widths={['22%', '24%', '27%', '27%']}
          minWidth="520px"
        >
          {accounts.map((account) => (
            <TableRow key={`${account.application} ${account.account}`}>
              <TableCell>{account.application}</TableCell>
              <TableCell>
                <StatusBadge tone={accountTone(account.state)} means={meaningOf('revocation', account.state)}>
                  {wordOf(text.states, account.state)}
                </StatusBadge>
              </TableCell>
              <TableCell>{whenText(account)}</TableCell>
              <TableCell>{account.why?.text ?? ''}</TableCell>
            </TableRow>
          ))}
        </PlainTable>
      </Section>
      {accounts.map((account) => (
        <Evidence key={`${account.application} ${account.account}`} account={account} />
      ))}
    </>
  );
}

function whenText({ ended, seconds }: Account): string {
  if (ended === null) return '';
  return seconds === null ? timeText(ended) : `${timeText(ended)}, ${text.after(durationText(seconds))}`;
}

/** What proves it. */
function Evidence({ account }: { readonly account: Account }) {
  const { evidence, entry, attempts, deleted } = account;
  const facts = text.evidenceFacts;
  return (
    <Section title={text.evidence(account.application)}>
      {evidence === null ? (
        <Text>{text.nothingSent}</Text>
      ) : (
        <>
          <Facts
            facts={[
              { label: facts.account, value: account.account },
              { label: facts.message, value: evidence.message },
              { label: facts.scope, value: evidence.scope },
              { label: facts.attempts, value: String(attempts) },
              { label: facts.cycle, value: String(evidence.cycle) },
              { label: facts.configuration, value: String(evidence.configuration) },
              { label: facts.entry, value: entry === null ? '' : <EntryLink entry={entry} /> },
              { label: facts.deleted, value: deleted === null ? '' : timeText(deleted) },
            ].filter(({ value }) => value !== '')}
          />
          <Exchanges exchanges={evidence.exchanges} />
        </>
      )}
    </Section>
  );
}

function EntryLink({ entry }: { readonly entry: string }) {
  return (
    <>
      <Link to="/logs/$entry" params={{ entry }}>
        {entry}
      </Link>{' '}
      <Text size={200}>{text.entryCut}</Text>
    </>
  );
}
