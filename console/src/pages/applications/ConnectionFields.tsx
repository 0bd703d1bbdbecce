import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import type { ProvisioningDraft } from './provisioning-draft.ts';
import { SecretExpiry } from './SecretExpiry.tsx';

const text = words.provisioning;

/** What the address and the secret are called in the vocabulary of the application. */
export interface ConnectionLabels {
  readonly tenantUrl: string;
  readonly tenantUrlHint: string;
  /** The form of the address. */
  readonly placeholder: string;
  readonly secretToken: string;
  readonly secretTokenHelp: string;
}

interface ConnectionFieldsProps {
  readonly application: Application;
  readonly entry: ReplyOf<'getGalleryEntry'>;
  readonly labels: ConnectionLabels;
  readonly draft: ProvisioningDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ProvisioningDraft>) => void;
}

/** Where an application is and what lets us in: region, address, token or client. */
export function ConnectionFields(props: ConnectionFieldsProps) {
  const { application, entry, labels, draft, disabled, onChange } = props;
  const byClient = draft.kind === 'client-credentials';
  const fromRegion = draft.region !== '';
  return (
    <>
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
          label={labels.tenantUrl}
          hint={labels.tenantUrlHint}
          type="url"
          inputMode="url"
          placeholder={labels.placeholder}
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
            <Radio value="token" label={labels.secretToken} />
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
    </>
  );
}

function TokenField({ application, labels, draft, disabled, onChange }: ConnectionFieldsProps) {
  const { secretStored, kind } = application.connection;
  const stored = secretStored && kind === 'token';
  return (
    <TextField
      name="secretToken"
      label={labels.secretToken}
      hint={stored ? text.stored : labels.secretTokenHelp}
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

function ClientFields(props: ConnectionFieldsProps & { readonly fromRegion: boolean }) {
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
