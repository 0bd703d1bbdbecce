import { useState } from 'react';
import type { CallOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { SelectField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import { noSettings, ReceiverFields, settingsOf } from './ReceiverFields.tsx';
import { ReceiverSecret } from './ReceiverSecret.tsx';
import { ofReceivers } from './receiver-state.ts';

const { form: text, kinds } = words.receivers;

type Body = NonNullable<CallOf<'addReceiver'>['body']>;

const empty = { ...noSettings, tenant: '' };

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
        <ReceiverFields draft={draft} onChange={set} />
      </Form>
    </Blade>
  );
}

function bodyOf({ tenant, ...draft }: typeof empty): Body {
  const kind = draft.kind === 'push' || draft.kind === 'poll' ? draft.kind : 'webhook';
  return { kind, ...(tenant === '' ? {} : { tenant }), ...settingsOf(draft) };
}
