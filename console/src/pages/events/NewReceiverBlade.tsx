import { useState } from 'react';
import type { CallOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { CheckField, SelectField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import { ReceiverSecret } from './ReceiverSecret.tsx';
import { ofReceivers } from './receiver-state.ts';

const { form: text, kinds } = words.receivers;

type Body = NonNullable<CallOf<'addReceiver'>['body']>;

const empty = {
  kind: 'webhook',
  tenant: '',
  url: '',
  name: '',
  events: '',
  object: true,
  audience: '',
  authorization: '',
  private: false,
};

interface NewReceiverBladeProps {
  /** Chosen from the beginning; '' for every customer. */
  readonly tenant: string;
  readonly onClose: () => void;
}

/** A new webhook or event stream; then its secret, this once. */
export function NewReceiverBlade({ tenant, onClose }: NewReceiverBladeProps) {
  const act = useAct('addReceiver', { refreshes: ofReceivers });
  const tenants = useEndpoint('listTenants');
  const [draft, setDraft] = useState({ ...empty, tenant });
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  if (act.reply !== undefined) return <ReceiverSecret added={act.reply} onClose={onClose} />;
  const webhook = draft.kind === 'webhook';
  const customers = tenants.data?.tenants.filter(({ kind }) => kind === 'customer') ?? [];
  return (
    <Blade
      open
      title={text.title}
      onClose={onClose}
      footer={<FormFooter form="new-receiver" label={text.create} busy={act.busy} onCancel={onClose} />}
    >
      <Form
        id="new-receiver"
        label={text.title}
        problem={act.problem}
        onSubmit={() => void act.run({ body: bodyOf(draft) })}
      >
        <SelectField
          name="kind"
          label={text.kind}
          hint={text.kindHint}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="tenant"
          label={text.tenant}
          value={draft.tenant}
          onChange={(chosen) => set({ tenant: chosen })}
          options={[
            { value: '', label: text.everyTenant },
            ...customers.map((each) => ({ value: each.tenant, label: each.tenant })),
          ]}
        />
        {draft.kind === 'poll' ? null : (
          <TextField
            name="url"
            label={text.url}
            hint={text.urlHint}
            required
            value={draft.url}
            onChange={(url) => set({ url })}
          />
        )}
        {webhook ? null : (
          <TextField
            name="audience"
            label={text.audience}
            hint={text.audienceHint}
            required
            value={draft.audience}
            onChange={(audience) => set({ audience })}
          />
        )}
        {draft.kind === 'push' ? (
          <TextField
            name="authorization"
            type="password"
            label={text.authorization}
            hint={text.authorizationHint}
            value={draft.authorization}
            onChange={(authorization) => set({ authorization })}
          />
        ) : null}
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={draft.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          name="events"
          label={text.events}
          hint={text.eventsHint}
          value={draft.events}
          onChange={(events) => set({ events })}
        />
        {webhook ? (
          <CheckField name="object" label={text.object} value={draft.object} onChange={(object) => set({ object })} />
        ) : null}
        {draft.kind === 'poll' ? null : (
          <CheckField
            name="allowPrivateAddress"
            label={text.private}
            hint={text.privateHint}
            value={draft.private}
            onChange={(allowed) => set({ private: allowed })}
          />
        )}
      </Form>
    </Blade>
  );
}

/** What is empty was not given. */
function bodyOf(draft: typeof empty): Body {
  const { kind, object, events, private: allowPrivateAddress, ...texts } = draft;
  const chosen = kind === 'push' || kind === 'poll' ? kind : 'webhook';
  const given = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
  return {
    kind: chosen,
    tenant: given(texts.tenant),
    name: given(texts.name),
    events: events.split(/[\s,]+/).filter((type) => type !== ''),
    ...(chosen === 'webhook' ? { object } : { audience: given(texts.audience) }),
    ...(chosen === 'poll' ? {} : { url: given(texts.url), allowPrivateAddress }),
    ...(chosen === 'push' ? { authorization: given(texts.authorization) } : {}),
  };
}
