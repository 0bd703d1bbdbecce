import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CallOf, ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { CheckField, SelectField, TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

type Attributes = ReplyOf<'listTargetAttributes'>;
type Attribute = Attributes['target'][number];
type Listed = NonNullable<CallOf<'replaceAttributeList'>['body']>['attributes'][number];

const text = words.attributeList;
const refreshes = ['listTargetAttributes', 'getMapping', 'getApplication', 'getJob', 'listVersions'] as const;
const types = ['String', 'Boolean', 'Integer', 'DateTime', 'Reference', 'Binary'] as const;

interface EditTargetAttributeProps {
  readonly application: string;
  readonly object: 'User' | 'Group';
  /** Whether it is saved into the draft, where nothing of it counts yet. */
  readonly inDraft: boolean;
  readonly attributes: Attributes;
  /** Undefined: a new one. */
  readonly attribute: Attribute | undefined;
  readonly disabled: boolean;
  readonly onClose: () => void;
}

/** What an attribute of the application is: name, type, and the rules that bind mapping and difference. */
export function EditTargetAttribute(props: EditTargetAttributeProps) {
  const { application, object, inDraft, attributes, attribute, disabled, onClose } = props;
  const say = useToast();
  const save = useAct('replaceAttributeList', { refreshes });
  const [draft, setDraft] = useState<Listed>(attribute === undefined ? newAttribute : listed(attribute));
  const others = attributes.target.filter((each) => each.origin !== 'application' && each.name !== attribute?.name);
  // What is wrong with a name is said of its place in the list; here there is one field for it.
  const errors = useMemo(
    () => new Map([...(save.problem?.fields ?? [])].map(([, message]) => ['name', message] as const)),
    [save.problem],
  );
  const commit = async (list: readonly Listed[]) => {
    const body = { version: attributes.version, attributes: [...list] };
    const query = inDraft ? { draft: true } : {};
    if ((await save.run({ params: { application, object }, query, body })) === undefined) return;
    say('success', inDraft ? words.versions.draft.saved : text.saved);
    onClose();
  };
  const kept = others.map(listed);
  const isReady = draft.name.trim() !== '' && !save.busy && !disabled;
  const isMappedOwn = attribute?.origin === 'own' && attribute.mapped;
  const footer = (
    <>
      <Button appearance="primary" type="submit" form="edit-target-attribute" disabledFocusable={!isReady}>
        {save.busy ? words.shared.working : text.save}
      </Button>
      {attribute === undefined || attribute.origin === 'application' ? null : (
        <Button disabledFocusable={disabled || save.busy || isMappedOwn} onClick={() => void commit(kept)}>
          {attribute.origin === 'own' ? text.remove : text.reset}
        </Button>
      )}
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={attribute === undefined ? text.add : text.edit} onClose={onClose} footer={footer}>
      <Form
        id="edit-target-attribute"
        label={attribute === undefined ? text.add : text.edit}
        problem={save.problem}
        errors={errors}
        onSubmit={() => (isReady ? void commit([...kept, { ...draft, name: draft.name.trim() }]) : undefined)}
      >
        <TextField
          name="name"
          label={text.name}
          {...(attribute === undefined ? { hint: text.nameHint } : {})}
          value={draft.name}
          required
          disabled={disabled || attribute !== undefined}
          onChange={(name) => {
            save.reset();
            setDraft({ ...draft, name });
          }}
        />
        <SelectField
          name="type"
          label={text.type}
          hint={text.typeHint[draft.type]}
          value={draft.type}
          disabled={disabled}
          onChange={(value) => setDraft({ ...draft, type: types.find((type) => type === value) ?? 'String' })}
          options={types.map((type) => ({ value: type, label: type }))}
        />
        {(['required', 'multiValued', 'caseExact', 'filtering'] as const).map((rule) => (
          <CheckField
            key={rule}
            name={rule}
            label={labels[rule]}
            value={draft[rule]}
            disabled={disabled}
            onChange={(value) => setDraft({ ...draft, [rule]: value })}
          />
        ))}
        <Text size={200}>{text.saveHint}</Text>
        {isMappedOwn ? <Text size={200}>{text.removeMapped}</Text> : null}
      </Form>
    </Blade>
  );
}

const labels = {
  required: text.required,
  multiValued: text.several,
  caseExact: text.exact,
  filtering: text.filtering,
} as const;

const newAttribute: Listed = {
  name: '',
  type: 'String',
  required: false,
  multiValued: false,
  caseExact: false,
  filtering: false,
};

function listed({ name, type, required, multiValued, caseExact, filtering }: Attribute): Listed {
  return { name, type, required, multiValued, caseExact, filtering };
}
