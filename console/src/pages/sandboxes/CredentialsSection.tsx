import { Button, TableCell, TableRow, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { NewCredentialBlade } from './NewCredentialBlade.tsx';

const { credentials: text } = words;

type Credential = ReplyOf<'listCredentials'>['credentials'][number];

/** What lets clients into a tenant that has no screens of its own: made, seen and revoked here. */
export function CredentialsSection({ tenant }: { readonly tenant: string }) {
  const may = useMay();
  const sees = may('listCredentials');
  const { data, error } = useEndpoint('listCredentials', { params: { tenant } }, { enabled: sees });
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Credential>();
  if (!sees) return null;
  return (
    <Section title={text.title}>
      <Text as="p">{text.lead}</Text>
      <ProblemNotice problem={error ?? undefined} />
      {data === undefined ? null : data.credentials.length === 0 ? (
        <Text as="p">{text.none}</Text>
      ) : (
        <Credentials credentials={data.credentials} onEnd={may('revokeCredential') ? setEnding : undefined} />
      )}
      {may('createCredential') ? <Button onClick={() => setAdding(true)}>{text.add}</Button> : null}
      {adding ? <NewCredentialBlade tenant={tenant} onClose={() => setAdding(false)} /> : null}
      {ending === undefined ? null : (
        <AskAct
          open
          title={text.revokeTitle(ending.name)}
          confirm={text.revoke}
          danger
          act="revokeCredential"
          call={{ params: { tenant, credential: ending.id } }}
          done={text.revoked(ending.name)}
          refreshes={['listCredentials']}
          onClose={() => setEnding(undefined)}
        >
          {text.revokeText}
        </AskAct>
      )}
    </Section>
  );
}

interface CredentialsProps {
  readonly credentials: readonly Credential[];
  /** Absent: whoever looks may only look. */
  readonly onEnd: ((credential: Credential) => void) | undefined;
}

function Credentials({ credentials, onEnd }: CredentialsProps) {
  const { name, state, created, lastUsed, ends, acts } = text.columns;
  const lively = ({ state: now }: Credential) => now !== 'revoked' && now !== 'expired';
  return (
    <PlainTable
      label={text.title}
      headers={[name, state, created, lastUsed, ends, acts]}
      widths={[undefined, '100px', '150px', '150px', '150px', '110px']}
      minWidth="760px"
    >
      {credentials.map((credential) => (
        <TableRow key={credential.id}>
          <TableCell style={{ overflowWrap: 'anywhere' }}>{credential.name}</TableCell>
          <TableCell>
            <StatusBadge tone={credential.state === 'active' ? 'good' : 'neutral'}>
              {text.states[credential.state]}
            </StatusBadge>
          </TableCell>
          <TableCell>{timeText(credential.created)}</TableCell>
          <TableCell>{credential.lastUsed === null ? text.never : timeText(credential.lastUsed)}</TableCell>
          <TableCell>{credential.expiresAt === null ? text.never : timeText(credential.expiresAt)}</TableCell>
          <TableCell>
            {onEnd === undefined || !lively(credential) ? null : (
              <Button size="small" aria-label={text.revokeOf(credential.name)} onClick={() => onEnd(credential)}>
                {text.revoke}
              </Button>
            )}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
