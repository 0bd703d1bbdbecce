import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { ChangeCredentialBlade } from './ChangeCredentialBlade.tsx';
import type { Credential } from './CredentialState.tsx';
import { CredentialTable, type What } from './CredentialTable.tsx';
import { EndingNotice } from './EndingNotice.tsx';
import { EndOldSecretDialog } from './EndOldSecretDialog.tsx';
import { NewCredentialBlade } from './NewCredentialBlade.tsx';
import { RotateCredentialBlade } from './RotateCredentialBlade.tsx';

const { credentials: text } = words;

interface Opened {
  readonly what: What;
  readonly credential: Credential;
}

/** What lets clients into a tenant that has no screens of its own: made, limited, rotated and revoked here. */
export function CredentialsSection({ tenant }: { readonly tenant: string }) {
  const may = useMay();
  const sees = may('listCredentials');
  const { data, error } = useEndpoint(
    'listCredentials',
    { params: { tenant } },
    // While a secret is being replaced, people watch whether the old one is still in use.
    {
      enabled: sees,
      refresh: (reply) => (reply?.credentials.some(({ rotation }) => rotation !== null) ? 5000 : false),
    },
  );
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  if (!sees) return null;
  const close = () => setOpened(undefined);
  const open = (what: What, credential: Credential) => setOpened({ what, credential });
  const changes = may('rotateCredential') ? open : undefined;
  return (
    <Section title={text.title}>
      <Text as="p">{text.lead}</Text>
      <ProblemNotice problem={error ?? undefined} />
      {data === undefined ? null : data.credentials.length === 0 ? (
        <Text as="p">{text.none}</Text>
      ) : (
        <>
          <EndingNotice credentials={data.credentials} />
          <CredentialTable credentials={data.credentials} policy={data.policy} onOpen={changes} />
        </>
      )}
      {data !== undefined && may('createCredential') ? (
        <Button onClick={() => setAdding(true)}>{text.add}</Button>
      ) : null}
      {adding && data !== undefined ? (
        <NewCredentialBlade tenant={tenant} policy={data.policy} onClose={() => setAdding(false)} />
      ) : null}
      {opened?.what === 'rotate' ? (
        <RotateCredentialBlade tenant={tenant} credential={opened.credential} onClose={close} />
      ) : null}
      {opened?.what === 'change' && data !== undefined ? (
        <ChangeCredentialBlade tenant={tenant} credential={opened.credential} policy={data.policy} onClose={close} />
      ) : null}
      {opened?.what === 'end-old' ? (
        <EndOldSecretDialog tenant={tenant} credential={opened.credential} onClose={close} />
      ) : null}
      {opened?.what === 'revoke' ? (
        <RevokeDialog tenant={tenant} credential={opened.credential} onClose={close} />
      ) : null}
    </Section>
  );
}

interface DialogProps {
  readonly tenant: string;
  readonly credential: Credential;
  readonly onClose: () => void;
}

function RevokeDialog({ tenant, credential: { id, name }, onClose }: DialogProps) {
  return (
    <AskAct
      open
      title={text.revokeTitle(name)}
      confirm={text.revoke}
      danger
      act="revokeCredential"
      call={{ params: { tenant, credential: id } }}
      done={text.revoked(name)}
      refreshes={['listCredentials']}
      onClose={onClose}
    >
      {text.revokeText}
    </AskAct>
  );
}
