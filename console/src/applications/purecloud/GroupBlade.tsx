import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words as general } from '../../words.ts';
import { type Group, typeOptions, visibilityOptions } from './group.ts';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.group;
const refreshes = ['listTenantGroups', 'getTenantGroup'] as const;

interface GroupBladeProps {
  /** One to be changed; without it a new one. */
  readonly group?: Group;
  readonly onClose: () => void;
}

/** *Add Group*, or *Edit group*: Name, Type, Visibility. */
export function GroupBlade({ group, onClose }: GroupBladeProps) {
  const form = useId();
  const { params } = useOrganisation();
  const say = useToast();
  const add = useAct('addTenantGroup', { refreshes });
  const change = useAct('setTenantGroup', { refreshes });
  // What was opened is what is changed: the list behind may know a newer one meanwhile.
  const [opened] = useState(group?.version);
  const [displayName, setName] = useState(group?.displayName ?? '');
  const [type, setType] = useState(group?.own.type ?? typeOptions[0]?.value ?? '');
  const [visibility, setVisibility] = useState(group?.own.visibility ?? visibilityOptions[0]?.value ?? '');
  const { busy, problem } = group === undefined ? add : change;
  const submit = async () => {
    const body = { displayName, own: { type, visibility } };
    const done =
      group === undefined
        ? await add.run({ params, body })
        : await change.run({ params: { ...params, group: group.id }, body }, opened);
    if (done === undefined) return;
    onClose();
    say('success', (group === undefined ? text.added : text.saved)(done.displayName));
  };
  const footer = (
    <>
      <Button type="submit" form={form} appearance="primary" disabledFocusable={busy}>
        {busy ? general.shared.working : text.save}
      </Button>
      <Button onClick={onClose}>{general.shared.cancel}</Button>
    </>
  );
  const renames = group !== undefined && displayName !== group.displayName;
  return (
    <Blade open title={group === undefined ? text.addTitle : text.editTitle} onClose={onClose} footer={footer}>
      <Form id={form} problem={problem} onSubmit={() => void submit()}>
        <TextField
          name="displayName"
          label={text.name}
          hint={renames ? text.renameHint : text.nameHint}
          value={displayName}
          onChange={setName}
          required
        />
        <SelectField
          name="own.type"
          label={text.type}
          hint={text.typeHint}
          value={type}
          onChange={setType}
          options={typeOptions}
        />
        <SelectField
          name="own.visibility"
          label={text.visibility}
          hint={text.visibilityHint}
          value={visibility}
          onChange={setVisibility}
          options={visibilityOptions}
        />
      </Form>
    </Blade>
  );
}
