import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import {
  type Attributes,
  type Clause,
  type Filter,
  needsValue,
  newClause,
  valueHint,
  withAttribute,
} from './scope-draft.ts';

const text = words.scope;

const useStyles = makeStyles({
  clause: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: '8px 12px',
    alignItems: 'start',
    border: 'none',
    margin: 0,
    padding: '0 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  remove: { marginTop: '24px' },
  add: { alignSelf: 'start' },
});

interface ScopingFilterFormProps {
  readonly params: { readonly application: string; readonly object: 'User' | 'Group' };
  readonly attributes: Attributes;
  readonly filter: Filter;
  /** Its place among the filters. */
  readonly at: number;
  readonly filters: readonly Filter[];
  readonly disabled: boolean;
  readonly onDone: (filters: readonly Filter[]) => void;
  readonly onClose: () => void;
}

interface Keyed {
  readonly key: number;
  readonly clause: Clause;
}

/** Add Scoping Filter: clauses of attribute, operator and value, and a title. OK checks it; what is wrong stands at its field. */
export function ScopingFilterForm(props: ScopingFilterFormProps) {
  const { params, attributes, filter, at, filters, disabled, onDone, onClose } = props;
  const styles = useStyles();
  const check = useAct('testScope');
  const [title, setTitle] = useState(filter.title);
  const [clauses, setClauses] = useState<readonly Keyed[]>(() =>
    filter.clauses.map((clause, key) => ({ key, clause })),
  );
  const [nextKey, setNextKey] = useState(filter.clauses.length);
  const name = at < filters.length ? text.editTitle : text.addTitle;
  const put = (key: number, clause: Clause) => {
    // What was wrong with it is no longer true of it.
    check.reset();
    setClauses(clauses.map((each) => (each.key === key ? { key, clause } : each)));
  };
  const done = async () => {
    if (disabled) return;
    const own: Filter = { title: title.trim(), clauses: clauses.map(({ clause }) => plain(clause)) };
    const next = at < filters.length ? filters.map((each, index) => (index === at ? own : each)) : [...filters, own];
    if ((await check.run({ params, body: { filters: next } })) !== undefined) onDone(next);
  };
  const footer = (
    <>
      <Button appearance="primary" type="submit" form="scoping-filter" disabledFocusable={disabled || check.busy}>
        {check.busy ? words.shared.working : text.ok}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={name} size="large" onClose={onClose} footer={footer}>
      <Form id="scoping-filter" problem={check.problem} label={name} wide onSubmit={() => void done()}>
        {clauses.map(({ key, clause }, index) => (
          <fieldset key={key} className={styles.clause} aria-label={text.clause(index + 1)}>
            <ClauseFields
              field={`filters.${at}.clauses.${index}`}
              clause={clause}
              attributes={attributes}
              disabled={disabled}
              onChange={(next) => put(key, next)}
            />
            <Button
              className={styles.remove}
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={text.removeClause(index + 1)}
              disabled={disabled || clauses.length === 1}
              onClick={() => setClauses(clauses.filter((each) => each.key !== key))}
            />
          </fieldset>
        ))}
        <Button
          className={styles.add}
          icon={<AddRegular />}
          disabled={disabled || clauses.length >= 50}
          onClick={() => {
            setClauses([...clauses, { key: nextKey, clause: newClause(attributes) }]);
            setNextKey(nextKey + 1);
          }}
        >
          {text.addClause}
        </Button>
        <TextField
          name={`filters.${at}.title`}
          label={text.filterTitle}
          hint={text.filterHint}
          value={title}
          required
          disabled={disabled}
          onChange={setTitle}
        />
      </Form>
    </Blade>
  );
}

/** Without a value where the operator takes none. */
function plain({ attribute, operator, value }: Clause): Clause {
  return needsValue(operator) ? { attribute, operator, value: value ?? '' } : { attribute, operator };
}

interface ClauseFieldsProps {
  /** How problem details name the clause. */
  readonly field: string;
  readonly clause: Clause;
  readonly attributes: Attributes;
  readonly disabled: boolean;
  readonly onChange: (clause: Clause) => void;
}

function ClauseFields({ field, clause, attributes, disabled, onChange }: ClauseFieldsProps) {
  const operators = attributes.find(({ name }) => name === clause.attribute)?.operators ?? [clause.operator];
  return (
    <>
      <SelectField
        name={`${field}.attribute`}
        label={text.attribute}
        value={clause.attribute}
        disabled={disabled}
        onChange={(attribute) => onChange(withAttribute(clause, attribute, attributes))}
        options={attributes.map(({ name }) => ({ value: name, label: name }))}
      />
      <SelectField
        name={`${field}.operator`}
        label={text.operator}
        value={clause.operator}
        disabled={disabled}
        onChange={(value) => {
          const operator = operators.find((each) => each === value);
          if (operator !== undefined) onChange({ ...clause, operator });
        }}
        options={operators.map((operator) => ({ value: operator, label: operator }))}
      />
      {needsValue(clause.operator) ? (
        <TextField
          name={`${field}.value`}
          label={text.value}
          hint={valueHint(clause.operator)}
          value={clause.value ?? ''}
          disabled={disabled}
          onChange={(value) => onChange({ ...clause, value })}
        />
      ) : (
        <span />
      )}
    </>
  );
}
