import { makeStyles, Text } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  DeleteRegular,
  KeyMultipleRegular,
  KeyRegular,
  PresenceBlockedRegular,
} from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { actorText } from '../../components/actor-text.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { useParam } from '../../components/use-address.ts';
import { CredentialState } from '../../pages/sandboxes/CredentialState.tsx';
import { EndingNotice } from '../../pages/sandboxes/EndingNotice.tsx';
import { EndOldSecretDialog } from '../../pages/sandboxes/EndOldSecretDialog.tsx';
import { RotateCredentialBlade } from '../../pages/sandboxes/RotateCredentialBlade.tsx';
import { words as general } from '../../words.ts';
import { DeleteClientDialog, NewSecretDialog, SwitchClientDialog } from './ClientDialogs.tsx';
import { ClientForm } from './ClientForm.tsx';
import { ClientSecret } from './CreatedClient.tsx';
import { draftOf } from './client-draft.ts';
import { GenerateTokenDialog } from './GenerateTokenDialog.tsx';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

type Client = ReplyOf<'listCredentials'>['credentials'][number];

const text = words.client;

const useStyles = makeStyles({
  values: { display: 'flex', flexDirection: 'column', gap: '12px', width: '100%', maxWidth: '640px' },
});

/** One OAuth client: what it is, its tokens, and what may be done with it. */
export function ClientPage() {
  const styles = useStyles();
  const { admin, oauth, params } = useOrganisation();
  const id = useParam('client');
  const say = useToast();
  const navigate = useNavigate();
  const found = useEndpoint('listCredentials', { params });
  const save = useAct('setCredential', { refreshes: ['listCredentials'] });
  const [dialog, setDialog] = useState<'token' | 'secret' | 'rotate' | 'end-old' | 'switch' | 'delete'>();
  const [renewed, setRenewed] = useState<ReplyOf<'regenerateCredential'>>();
  const trail = [
    { label: words.home.title, to: admin },
    { label: words.clients.title, to: oauth },
  ];
  const client = found.data?.credentials.find((each) => each.id === id);
  if (client === undefined || found.data === undefined) {
    const missing = found.data !== undefined;
    return (
      <Page
        title={missing ? text.missing : general.shared.loading}
        trail={trail}
        loading={!missing}
        problem={found.error}
        onRetry={() => void found.refetch()}
      />
    );
  }
  const active = client.state === 'active';
  const commands = (
    <CommandBar>
      <Command label={text.generate} icon={<KeyRegular />} onClick={() => setDialog('token')} disabled={!active} />
      {client.rotation === null ? (
        <Command
          label={general.credentials.rotate}
          icon={<KeyMultipleRegular />}
          onClick={() => setDialog('rotate')}
          disabled={!active}
        />
      ) : (
        <Command
          label={general.credentials.endOld}
          icon={<KeyMultipleRegular />}
          onClick={() => setDialog('end-old')}
        />
      )}
      <Command label={text.regenerate} icon={<ArrowSyncRegular />} onClick={() => setDialog('secret')} />
      <Command
        label={active ? text.disable : text.enable}
        icon={active ? <PresenceBlockedRegular /> : <CheckmarkCircleRegular />}
        onClick={() => setDialog('switch')}
      />
      <Command label={text.delete} icon={<DeleteRegular />} onClick={() => setDialog('delete')} />
      <Command label={general.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void found.refetch()} />
    </CommandBar>
  );
  const close = () => setDialog(undefined);
  return (
    <Page title={client.name} kind={text.kind} trail={trail} commands={commands}>
      <EndingNotice credentials={[client]} />
      {client.state === 'disabled' ? <Notice intent="warning">{text.isDisabled}</Notice> : null}
      <Section title={text.credentials}>
        {renewed === undefined ? (
          <div className={styles.values}>
            <CopyField label={text.clientId} value={client.id} hint={text.secretKept} />
          </div>
        ) : (
          <>
            <Notice intent="warning">{text.secretOnce}</Notice>
            <ClientSecret client={renewed} />
          </>
        )}
        {client.rotation === null ? null : <CredentialState credential={client} />}
        <Text as="p">{tokensText(client)}</Text>
        <Text as="p">{madeText(client)}</Text>
      </Section>
      <ClientForm
        key={client.version}
        policy={found.data.policy}
        start={draftOf(client, found.data.policy)}
        busy={save.busy}
        problem={save.problem}
        onSave={async ({ grantType: _grantType, ...body }) => {
          const saved = await save.run({ params: { ...params, credential: id }, body }, client.version);
          if (saved !== undefined) say('success', text.saved(saved.name));
        }}
      />
      {dialog === 'token' ? <GenerateTokenDialog client={client} onClose={close} /> : null}
      {dialog === 'rotate' ? (
        <RotateCredentialBlade tenant={params.tenant} credential={client} onClose={close} />
      ) : null}
      {dialog === 'end-old' ? <EndOldSecretDialog tenant={params.tenant} credential={client} onClose={close} /> : null}
      <NewSecretDialog open={dialog === 'secret'} client={client} onClose={close} onMade={setRenewed} />
      <SwitchClientDialog open={dialog === 'switch'} client={client} onClose={close} />
      <DeleteClientDialog
        open={dialog === 'delete'}
        client={client}
        onClose={close}
        onDeleted={() => navigate({ to: oauth })}
      />
    </Page>
  );
}

function tokensText({ tokens }: Client): string {
  if (tokens === null || tokens.live === 0 || tokens.lastEnds === null) return text.noneInUse;
  return text.inUse(tokens.live, timeText(tokens.lastEnds));
}

function madeText({ createdBy, created }: Client): string {
  return createdBy === null ? text.made(timeText(created)) : text.madeBy(actorText(createdBy), timeText(created));
}
