import { Button, makeStyles, Text } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { CopyField } from '../../components/CopyField.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { GenerateTokenDialog } from './GenerateTokenDialog.tsx';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.client;

const useStyles = makeStyles({
  values: { display: 'flex', flexDirection: 'column', gap: '12px', width: '100%', maxWidth: '640px' },
  links: { display: 'flex', gap: '24px', flexWrap: 'wrap' },
});

/** A client that has just been added: its secret, this once, and the way to its first token. */
export function CreatedClient({ client }: { readonly client: ReplyOf<'createCredential'> }) {
  const styles = useStyles();
  const { oauth } = useOrganisation();
  const [generating, setGenerating] = useState(false);
  return (
    <>
      <Notice intent="warning" title={text.created}>
        {text.secretOnce}
      </Notice>
      <ClientSecret client={client} />
      <Section title={text.next}>
        <Text as="p">{text.nextLead}</Text>
        <Button appearance="primary" icon={<KeyRegular />} onClick={() => setGenerating(true)}>
          {text.generate}
        </Button>
      </Section>
      <div className={styles.links}>
        <Link to={`${oauth}/${client.id}`}>{text.openClient}</Link>
        <Link to={oauth}>{text.toList}</Link>
      </div>
      {generating ? <GenerateTokenDialog client={client} onClose={() => setGenerating(false)} /> : null}
    </>
  );
}

/** Client ID, Client Secret and where they are exchanged for tokens, each with Copy. */
export function ClientSecret({ client }: { readonly client: ReplyOf<'createCredential'> }) {
  const styles = useStyles();
  return (
    <div className={styles.values}>
      <CopyField label={text.clientId} value={client.id} />
      {client.clientSecret === null ? null : <CopyField label={text.clientSecret} value={client.clientSecret} secret />}
      {client.tokenUrl === null ? null : (
        <CopyField label={text.tokenUrl} value={client.tokenUrl} hint={text.tokenUrlHint} />
      )}
    </div>
  );
}
