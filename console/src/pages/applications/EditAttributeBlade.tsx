import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { said } from '../../said.ts';
import { words } from '../../words.ts';
import { ExpressionBuilder } from './builder/ExpressionBuilder.tsx';
import { EditSource, sourceOf, textsOf, withOwn } from './EditSource.tsx';
import { newRow, type Row } from './mapping-draft.ts';
import { mappingWords, type Vocabulary } from './mapping-words.ts';

type Attributes = ReplyOf<'listTargetAttributes'>;
type Kind = Row['source']['kind'];

const rules = ['clear', 'keep', 'skip'] as const;
const kinds: readonly Kind[] = ['direct', 'constant', 'expression', 'none'];

interface EditAttributeBladeProps {
  readonly application: string;
  readonly object: 'User' | 'Group';
  readonly vocabulary: Vocabulary;
  /** Undefined: a new mapping. */
  readonly row: Row | undefined;
  /** Targets that have a row. */
  readonly taken: readonly string[];
  /** What a new matching attribute is tried as: after those there are. */
  readonly nextPrecedence: number;
  readonly attributes: Attributes;
  readonly disabled: boolean;
  readonly onDone: (row: Row) => void;
  readonly onClose: () => void;
}

/** Edit Attribute: type, source, default, target, match, apply. */
export function EditAttributeBlade(props: EditAttributeBladeProps) {
  const { application, object, vocabulary, row, taken, nextPrecedence, attributes, disabled, onDone, onClose } = props;
  const text = mappingWords(vocabulary);
  const [draft, setDraft] = useState<Row>(row ?? newRow);
  const [texts, setTexts] = useState(() => textsOf(row ?? newRow));
  const [building, setBuilding] = useState(false);
  const { source } = draft;
  const known = attributes.target.find(({ name }) => name === draft.target);
  const free = attributes.target.filter(({ name }) => name === row?.target || !taken.includes(name));
  const isMatching = draft.matchingPrecedence > 0;
  const ready = draft.target !== '' && (source.kind !== 'direct' || texts.direct !== '');
  const contradicts = draft.whenEmpty === 'skip' && texts.defaultValue !== '';
  const errors = useMemo(
    () => new Map(contradicts ? [['whenEmpty', text.whenEmptySkipDefault]] : []),
    [contradicts, text.whenEmptySkipDefault],
  );
  const done = () => {
    if (!ready || contradicts || disabled) return;
    const { defaultValue: _, ...rest } = draft;
    const next = sourceOf(source.kind, texts);
    const same = JSON.stringify(next) === JSON.stringify(row?.source);
    onDone({
      ...rest,
      source: next,
      mapped: same ? draft.mapped : next.kind !== 'none',
      ...(texts.defaultValue === '' ? {} : { defaultValue: texts.defaultValue }),
    });
  };
  const footer = (
    <>
      <Button appearance="primary" type="submit" form="edit-attribute" disabledFocusable={!ready || disabled}>
        {text.ok}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  if (building) {
    return (
      <ExpressionBuilder
        application={application}
        object={object}
        target={draft.target}
        expression={texts.expression}
        sources={attributes.source}
        disabled={disabled}
        onApply={(expression) => {
          setTexts({ ...texts, expression });
          setBuilding(false);
        }}
        onClose={() => setBuilding(false)}
      />
    );
  }
  return (
    <Blade open title={text.edit} onClose={onClose} footer={footer}>
      <Form id="edit-attribute" problem={undefined} errors={errors} label={text.edit} onSubmit={done}>
        <SelectField
          name="kind"
          label={text.mappingType}
          hint={text.typeHint[source.kind]}
          value={source.kind}
          disabled={disabled}
          onChange={(value) => {
            const kind = kinds.find((each) => each === value) ?? 'direct';
            setDraft({ ...draft, source: sourceOf(kind, texts) });
          }}
          options={kinds.map((kind) => ({ value: kind, label: text.types[kind] }))}
        />
        <EditSource
          kind={source.kind}
          texts={texts}
          sources={attributes.source}
          disabled={disabled}
          onChange={setTexts}
          onBuild={() => setBuilding(true)}
        />
        <TextField
          name="defaultValue"
          label={text.defaultValue}
          hint={text.defaultHint}
          value={texts.defaultValue}
          disabled={disabled}
          onChange={(defaultValue) => {
            // A default that creation set stays by default, else it would be cleared by the first update.
            const isFirst = texts.defaultValue === '' && defaultValue !== '' && draft.whenEmpty === 'clear';
            if (isFirst) setDraft({ ...draft, whenEmpty: 'keep' });
            setTexts({ ...texts, defaultValue });
          }}
        />
        <SelectField
          name="whenEmpty"
          label={text.whenEmpty}
          hint={text.whenEmptyHint[draft.whenEmpty]}
          value={draft.whenEmpty}
          disabled={disabled || source.kind === 'none'}
          onChange={(value) => setDraft({ ...draft, whenEmpty: rules.find((each) => each === value) ?? 'clear' })}
          options={rules
            .filter((rule) => rule !== 'skip' || draft.targetType !== 'Reference')
            .map((rule) => ({ value: rule, label: text.whenEmptyRules[rule] }))}
        />
        <SelectField
          name="drift"
          label={text.drift}
          hint={text.driftHint[draft.drift]}
          value={draft.drift}
          disabled={disabled || source.kind === 'none'}
          onChange={(value) => setDraft({ ...draft, drift: value === 'source-wins' ? 'source-wins' : 'report' })}
          options={(['report', 'source-wins'] as const).map((each) => ({ value: each, label: text.driftRules[each] }))}
        />
        <SelectField
          name="target"
          label={text.target}
          value={draft.target}
          disabled={disabled || row !== undefined}
          required
          onChange={(target) => {
            const chosen = attributes.target.find(({ name }) => name === target);
            setDraft({ ...draft, target, targetType: chosen?.type ?? 'String', required: chosen?.required ?? false });
          }}
          options={[
            ...(row === undefined ? [{ value: '', label: words.shared.none }] : []),
            ...withOwn(
              free.map(({ name }) => name),
              draft.target,
            ).map((name) => ({ value: name, label: name })),
          ]}
        />
        <SelectField
          name="matching"
          label={text.match}
          value={isMatching ? 'yes' : 'no'}
          disabled={disabled || known?.filtering === false}
          {...(known?.filtering === false ? { hint: text.matchNot } : {})}
          onChange={(value) => setDraft({ ...draft, matchingPrecedence: value === 'yes' ? nextPrecedence : 0 })}
          options={[
            { value: 'no', label: text.no },
            { value: 'yes', label: text.yes },
          ]}
        />
        {isMatching ? (
          <TextField
            name="matchingPrecedence"
            label={text.precedence}
            hint={text.precedenceHint}
            type="number"
            value={String(draft.matchingPrecedence)}
            disabled={disabled}
            onChange={(value) =>
              setDraft({ ...draft, matchingPrecedence: Math.max(1, Math.trunc(Number(value)) || 1) })
            }
          />
        ) : null}
        <ApplyField text={text} draft={draft} disabled={disabled} onChange={setDraft} />
        {draft.note === undefined ? null : <span>{said(draft.note)}</span>}
      </Form>
    </Blade>
  );
}

interface ApplyFieldProps {
  readonly text: ReturnType<typeof mappingWords>;
  readonly draft: Row;
  readonly disabled: boolean;
  readonly onChange: (draft: Row) => void;
}

function ApplyField({ text, draft, disabled, onChange }: ApplyFieldProps) {
  const applies = ['always', 'creation', ...(draft.matchingPrecedence > 0 ? (['match-only'] as const) : [])] as const;
  return (
    <SelectField
      name="apply"
      label={text.apply}
      value={draft.apply}
      disabled={disabled}
      onChange={(value) => onChange({ ...draft, apply: applies.find((each) => each === value) ?? 'always' })}
      options={applies.map((apply) => ({ value: apply, label: text.applies[apply] }))}
    />
  );
}
