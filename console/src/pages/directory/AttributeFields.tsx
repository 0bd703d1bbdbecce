import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { CheckField, SelectField, TextAreaField, TextField } from '../../components/fields.tsx';
import type { Draft } from './attribute-draft.ts';
import { PersonField } from './PersonField.tsx';
import type { AttributeField, AttributeSection } from './user-attributes.ts';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    paddingBottom: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: '12px 24px',
    alignItems: 'start',
  },
});

interface AttributeFieldsProps {
  readonly sections: readonly AttributeSection[];
  readonly draft: Draft;
  /** What read-only attributes hold, and the name of the person that is chosen now. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly personName?: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (name: string, value: string | boolean) => void;
}

/** The fields of a user or group, in their sections. */
export function AttributeFields({ sections, ...rest }: AttributeFieldsProps) {
  return sections.map((section) => <Section key={section.key} section={section} {...rest} />);
}

function Section({
  section,
  ...rest
}: Omit<AttributeFieldsProps, 'sections'> & { readonly section: AttributeSection }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Text as="h2" id={id} weight="semibold" size={400}>
        {section.title}
      </Text>
      <div className={styles.grid}>
        {section.fields.map((field) => (
          <OneField key={field.name} field={field} {...rest} />
        ))}
      </div>
    </section>
  );
}

function OneField({
  field,
  draft,
  attributes,
  personName,
  disabled = false,
  onChange,
}: Omit<AttributeFieldsProps, 'sections'> & { readonly field: AttributeField }) {
  const { kind, label, hint, required = false, readOnly = false, options = [] } = field;
  const value = draft.get(field.name);
  const text = typeof value === 'string' ? value : '';
  const base = {
    name: `attributes.${field.name}`,
    label,
    required,
    disabled,
    ...(hint === undefined ? {} : { hint }),
  };
  const set = (next: string | boolean) => onChange(field.name, next);
  if (readOnly) {
    const kept = attributes[field.name];
    return <TextField {...base} readOnly value={typeof kept === 'string' ? kept : ''} onChange={() => {}} />;
  }
  if (kind === 'flag') return <CheckField {...base} value={value === true} onChange={set} />;
  if (kind === 'lines') return <TextAreaField {...base} rows={3} value={text} onChange={set} />;
  if (kind === 'choice') return <SelectField {...base} value={text} options={withOwn(options, text)} onChange={set} />;
  if (kind === 'person') return <PersonField {...base} value={text} personName={personName} onChange={set} />;
  return <TextField {...base} type={kind === 'date' ? 'date' : 'text'} value={text} onChange={set} />;
}

/** A value that imports brought and the list lacks stays choosable. */
function withOwn(
  options: NonNullable<AttributeField['options']>,
  value: string,
): NonNullable<AttributeField['options']> {
  return options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
}
