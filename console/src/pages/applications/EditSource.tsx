import { Button } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { SelectField, TextAreaField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import type { Row } from './mapping-draft.ts';

const text = words.provisioning.mapping;

/** What is typed for each kind of source, kept while another kind is looked at. */
export interface SourceTexts {
  readonly direct: string;
  readonly constant: string;
  readonly expression: string;
  readonly defaultValue: string;
}

export function textsOf({ source, defaultValue = '' }: Row): SourceTexts {
  return {
    direct: source.kind === 'direct' ? source.attribute : '',
    constant: source.kind === 'constant' ? source.value : '',
    expression: source.kind === 'expression' ? source.text : '',
    defaultValue,
  };
}

/** The source that the texts of a kind make. */
export function sourceOf(kind: Row['source']['kind'], texts: SourceTexts): Row['source'] {
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

interface EditSourceProps {
  readonly kind: Row['source']['kind'];
  readonly texts: SourceTexts;
  readonly sources: ReplyOf<'listTargetAttributes'>['source'];
  readonly disabled: boolean;
  readonly onChange: (texts: SourceTexts) => void;
  readonly onBuild: () => void;
}

/** App roles are written by functions; mapped directly they are refused. */
const appRoleAssignments = 'appRoleAssignments';

/** Where a value comes from: an attribute, a text, or an expression. */
export function EditSource({ kind, texts, sources, disabled, onChange, onBuild }: EditSourceProps) {
  if (kind === 'none') return null;
  if (kind === 'direct') {
    const names = withOwn(
      sources.map(({ name }) => name).filter((name) => name !== appRoleAssignments),
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
    <>
      <TextAreaField
        name="source"
        label={text.expression}
        value={texts.expression}
        disabled={disabled}
        rows={5}
        monospace
        onChange={(expression) => onChange({ ...texts, expression })}
      />
      <div>
        <Button disabled={disabled} onClick={onBuild}>
          {words.expressions.open}
        </Button>
      </div>
    </>
  );
}

/** The names, and one more that is in use though it is not among them. */
export function withOwn(names: readonly string[], own: string): readonly string[] {
  return own === '' || names.includes(own) ? names : [own, ...names];
}
