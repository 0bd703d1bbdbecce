import { Button, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { InView } from '../../components/InView.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import { AllowPrivateAddress } from './AllowPrivateAddress.tsx';
import type { Application } from './ApplicationFrame.tsx';
import { FormSection } from './FormSection.tsx';
import { connectionOf, type ProvisioningDraft } from './provisioning-draft.ts';
import { ReplaceSecret } from './ReplaceSecret.tsx';
import { SecretExpiry } from './SecretExpiry.tsx';

const text = words.provisioning;

const useStyles = makeStyles({ tries: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface CredentialsSectionProps {
  readonly application: Application;
  readonly entry: ReplyOf<'getGalleryEntry'>;
  readonly saved: ProvisioningDraft;
  readonly draft: ProvisioningDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ProvisioningDraft>) => void;
}

/** Admin Credentials: where the application is, the secret, and whether they work. */
export function CredentialsSection(props: CredentialsSectionProps) {
  const { application, entry, draft, disabled, onChange } = props;
  const byClient = draft.kind === 'client-credentials';
  const fromRegion = draft.region !== '';
  const form = entry.tenantUrl.replace('{subdomain}', '{tenant}').replace('{apiUrl}', '{API URL}');
  return (
    <FormSection title={text.credentials} lead={text.credentialsLead(application.name)}>
      {entry.regions.length === 0 ? null : (
        <SelectField
          name="region"
          label={text.region}
          hint={text.regionHint}
          value={draft.region}
          disabled={disabled}
          onChange={(region) => onChange({ region, tenantUrl: '', tokenUrl: '' })}
          options={[
            { value: '', label: text.regionNone },
            ...entry.regions.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      )}
      {fromRegion ? null : (
        <TextField
          name="tenantUrl"
          label={text.tenantUrl}
          hint={form === '' ? entry.tenantUrlHelp : text.tenantUrlHint(form, entry.tenantUrlHelp)}
          type="url"
          inputMode="url"
          placeholder={form}
          value={draft.tenantUrl}
          disabled={disabled}
          required
          onChange={(tenantUrl) => onChange({ tenantUrl })}
        />
      )}
      {entry.clientCredentials ? (
        <Field label={text.kind} {...(byClient ? { hint: text.clientKindHint } : {})}>
          <RadioGroup
            value={draft.kind}
            disabled={disabled}
            onChange={(_, { value }) => onChange({ kind: value === 'token' ? 'token' : 'client-credentials' })}
          >
            <Radio value="token" label={text.kinds.token} />
            <Radio value="client-credentials" label={text.kinds['client-credentials']} />
          </RadioGroup>
        </Field>
      ) : null}
      {byClient ? <ClientFields {...props} fromRegion={fromRegion} /> : <TokenField {...props} />}
      <TextField
        name="secretExpires"
        label={text.expires}
        hint={application.connection.secretExpiry?.from === 'token' ? text.expiresFromToken : text.expiresHint}
        type="date"
        value={draft.secretExpires}
        disabled={disabled}
        onChange={(secretExpires) => onChange({ secretExpires })}
      />
      <SecretExpiry application={application} here />
      <TestConnection {...props} />
    </FormSection>
  );
}

function TokenField({ application, entry, draft, disabled, onChange }: CredentialsSectionProps) {
  const { secretStored, kind } = application.connection;
  const stored = secretStored && kind === 'token';
  return (
    <TextField
      name="secretToken"
      label={entry.secretToken}
      hint={stored ? text.stored : entry.secretTokenHelp}
      type="password"
      autoComplete="new-password"
      placeholder={stored ? text.storedPlaceholder : ''}
      value={draft.secretToken}
      disabled={disabled}
      required={!stored}
      onChange={(secretToken) => onChange({ secretToken })}
    />
  );
}

function ClientFields(props: CredentialsSectionProps & { readonly fromRegion: boolean }) {
  const { application, draft, disabled, onChange, fromRegion } = props;
  const { secretStored, kind } = application.connection;
  const stored = secretStored && kind === 'client-credentials';
  return (
    <>
      {fromRegion ? null : (
        <TextField
          name="tokenUrl"
          label={text.tokenUrl}
          type="url"
          inputMode="url"
          value={draft.tokenUrl}
          disabled={disabled}
          required
          onChange={(tokenUrl) => onChange({ tokenUrl })}
        />
      )}
      <TextField
        name="clientId"
        label={text.clientId}
        value={draft.clientId}
        disabled={disabled}
        required
        onChange={(clientId) => onChange({ clientId })}
      />
      <TextField
        name="clientSecret"
        label={text.clientSecret}
        {...(stored ? { hint: text.stored } : {})}
        type="password"
        autoComplete="new-password"
        placeholder={stored ? text.storedPlaceholder : ''}
        value={draft.clientSecret}
        disabled={disabled}
        required={!stored}
        onChange={(clientSecret) => onChange({ clientSecret })}
      />
    </>
  );
}

/** Tries what is typed, saved or not; beside it another secret takes the place of the stored one. */
function TestConnection({ application, saved, draft, disabled }: CredentialsSectionProps) {
  const styles = useStyles();
  const test = useAct('testConnection');
  const params = { application: String(application.application) };
  const run = () => void test.run({ params, body: connectionOf(saved, draft) ?? {} });
  const { reply, problem } = test;
  const isPrivate = reply?.code === 'forbidden-address' || /private address/.test(problem?.advice ?? '');
  const failed = reply?.ok === false ? [reply.message, reply.advice] : [problem?.message, problem?.advice];
  return (
    <>
      <div className={styles.tries}>
        <Button icon={<PlugConnectedRegular />} disabledFocusable={test.busy || disabled} onClick={run}>
          {test.busy ? text.testing : text.test}
        </Button>
        <ReplaceSecret application={application} />
      </div>
      {reply?.ok === true ? (
        <InView>
          <Notice intent="success" title={text.testOk}>
            {reply.message}
          </Notice>
          {reply.notices.map((notice) => (
            <Notice key={notice} intent="info">
              {notice}
            </Notice>
          ))}
        </InView>
      ) : null}
      {reply?.ok === false || problem !== undefined ? (
        <InView>
          <Notice
            intent="error"
            title={failureTitle(reply?.code)}
            action={isPrivate ? <AllowPrivateAddress application={application} onAllowed={run} /> : undefined}
          >
            {failed.filter((part) => part !== null && part !== undefined).join(' ')}
          </Notice>
        </InView>
      ) : null}
    </>
  );
}

/** Nobody whose secret is good should look for a mistake in it. */
function failureTitle(code: string | null | undefined): string {
  if (code === 'unauthorized') return text.testFailed;
  return code === 'forbidden' ? text.testRefused : text.testFailedOther;
}
