import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import type { Problem } from '../../api/problem.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import { useSettled } from '../directory/use-settled.ts';

const text = words.pushGroups.rules;

export type PushRule = ReplyOf<'getPushRules'>['rules'][number];

const operators: readonly PushRule['operator'][] = ['starts-with', 'contains', 'equals'];
const empty: PushRule = { name: '', operator: 'starts-with', value: '' };

interface PushRuleFormProps {
  readonly params: { readonly application: string };
  /** Where it stands, or will stand, among the rules. */
  readonly index: number;
  /** The one that is changed; undefined: a new one. */
  readonly rule: PushRule | undefined;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: (rule: PushRule) => void;
  readonly onCancel: () => void;
}

/** One rule, with the groups that it finds as things are. */
export function PushRuleForm({ params, index, rule, busy, problem, onSave, onCancel }: PushRuleFormProps) {
  const [draft, setDraft] = useState(rule ?? empty);
  const { name, operator, value } = draft;
  const ready = name.trim() !== '' && value.trim() !== '';
  const title = rule === undefined ? text.add : text.edit(rule.name);
  return (
    <Form problem={problem} label={title} onSubmit={() => (ready && !busy ? onSave(draft) : undefined)}>
      <Text as="h3" weight="semibold">
        {title}
      </Text>
      <TextField
        name={`rules.${index}.name`}
        label={text.name}
        value={name}
        required
        onChange={(to) => setDraft({ ...draft, name: to })}
      />
      <SelectField
        name="operator"
        label={text.operator}
        value={operator}
        options={operators.map((each) => ({ value: each, label: text.operators[each] }))}
        onChange={(to) => setDraft({ ...draft, operator: operators.find((each) => each === to) ?? operator })}
      />
      <TextField
        name={`rules.${index}.value`}
        label={text.value}
        value={value}
        required
        onChange={(to) => setDraft({ ...draft, value: to })}
      />
      <Matched params={params} operator={operator} value={value} />
      <FormButtons>
        <Button type="submit" appearance="primary" disabledFocusable={!ready || busy}>
          {busy ? words.shared.working : text.save}
        </Button>
        {rule === undefined ? null : <Button onClick={onCancel}>{words.shared.cancel}</Button>}
      </FormButtons>
    </Form>
  );
}

/** The groups that a rule finds now. */
function Matched({
  params,
  operator,
  value,
}: Pick<PushRule, 'operator' | 'value'> & Pick<PushRuleFormProps, 'params'>) {
  const settled = useSettled(value.trim());
  const query = { operator, value: settled };
  const { data } = useEndpoint('findGroupsByRule', { params, query }, { enabled: settled !== '', keepPrevious: true });
  if (settled === '' || data === undefined) return null;
  const { names, count, complete } = data;
  const shown = count > names.length ? [...names, '…'] : names;
  return (
    <Text role="status">
      {text.matched(count, shown.join(', '))} {complete ? '' : text.more}
    </Text>
  );
}
