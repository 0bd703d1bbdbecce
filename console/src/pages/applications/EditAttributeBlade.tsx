import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { SelectField, TextAreaField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import { newRow, type Row } from './mapping-draft.ts';

type Attributes = ReplyOf<'listTargetAttributes'>;
type Kind = Row['source']['kind'];

const text = words.provisioning.mapping;
const rules = ['clear', 'keep', 'skip'] as const;
const kinds: readonly Kind[] = ['direct', 'constant', 'expression', 'none'];

interface EditAttributeBladeProps {
  /** Undefined: a new mapping. */
  readonly row: Row | undefined;
  /** Targets that have a row. */
  readonly taken: readonly string[];
  readonly attributes: Attributes;
  readonly disabled: boolean;
  readonly onDone: (row: Row) => void;
  readonly onClose: () => void;
}

/** Edit Attribute: type, source, default, target, match, apply. */
export function EditAttributeBlade({ row, taken, attributes, disabled, onDone, onClose }: EditAttributeBladeProps) {
  const [draft, setDraft] = useState<Row>(row ?? newRow);
  const [texts, setTexts] = useState(() => textsOf(row ?? newRow));
  const { source } = draft;
  const known = attributes.target.find(({ name }) => name === draft.target);
  const free = attributes.target.filter(({ name }) => name === row?.target || !taken.includes(name));
  const isMatching = draft.matchingPrecedence > 0;
  const ready = draft.target !== '' && (source.kind !== 'direct' || texts.direct !== '');
  const contradicts = draft.whenEmpty === 'skip' && texts.defaultValue !== '';
  const errors = useMemo(() => new Map(contradicts ? [['whenEmpty', text.whenEmptySkipDefault]] : []), [contradicts]);
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
        <SourceField
          kind={source.kind}
          texts={texts}
          sources={attributes.source}
          disabled={disabled}
          onChange={setTexts}
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
          onChange={(value) => setDraft({ ...draft, matchingPrecedence: value === 'yes' ? 1 : 0 })}
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
        <ApplyField draft={draft} disabled={disabled} onChange={setDraft} />
        {draft.note === undefined ? null : <span>{draft.note}</span>}
      </Form>
    </Blade>
  );
}

interface ApplyFieldProps {
  readonly draft: Row;
  readonly disabled: boolean;
  readonly onChange: (draft: Row) => void;
}

function ApplyField({ draft, disabled, onChange }: ApplyFieldProps) {
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

interface Texts {
  readonly direct: string;
  readonly constant: string;
  readonly expression: string;
  readonly defaultValue: string;
}

function textsOf({ source, defaultValue = '' }: Row): Texts {
  return {
    direct: source.kind === 'direct' ? source.attribute : '',
    constant: source.kind === 'constant' ? source.value : '',
    expression: source.kind === 'expression' ? source.text : '',
    defaultValue,
  };
}

function sourceOf(kind: Kind, texts: Texts): Row['source'] {
  switch (kind) {
    case 'direct':
      return { kind, attribute: texts.direct };
    case 'constant':
      return { kind, value: texts.constant };
    case 'expression':
      return { kind, text: texts.expression };
    case 'none':
      return { kind };
  }
}

interface SourceFieldProps {
  readonly kind: Kind;
  readonly texts: Texts;
  readonly sources: Attributes['source'];
  readonly disabled: boolean;
  readonly onChange: (texts: Texts) => void;
}

function SourceField({ kind, texts, sources, disabled, onChange }: SourceFieldProps) {
  if (kind === 'none') return null;
  if (kind === 'direct') {
    const names = withOwn(
      sources.map(({ name }) => name),
      texts.direct,
    );
    return (
      <SelectField
        name="source"
        label={text.source}
        value={texts.direct}
        disabled={disabled}
        required
        onChange={(direct) => onChange({ ...texts, direct })}
        options={[{ value: '', label: words.shared.none }, ...names.map((name) => ({ value: name, label: name }))]}
      />
    );
  }
  if (kind === 'constant') {
    return (
      <TextField
        name="source"
        label={text.constantValue}
        value={texts.constant}
        disabled={disabled}
        onChange={(constant) => onChange({ ...texts, constant })}
      />
    );
  }
  return (
    <TextAreaField
      name="source"
      label={text.expression}
      value={texts.expression}
      disabled={disabled}
      rows={5}
      monospace
      onChange={(expression) => onChange({ ...texts, expression })}
    />
  );
}

/** The names, and one more that is in use though it is not among them. */
function withOwn(names: readonly string[], own: string): readonly string[] {
  return own === '' || names.includes(own) ? names : [own, ...names];
}
