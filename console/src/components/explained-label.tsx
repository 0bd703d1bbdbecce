import { Label, type LabelProps } from '@fluentui/react-components';
import { Term } from './Term.tsx';
import { termOf } from './term-of.ts';

/** The label of a field, with what it means beside it where it is a word of the glossary; the field's name stays the label alone. */
export function explainedLabel(label: string) {
  if (termOf(label) === undefined) return label;
  return {
    children: (_: unknown, props: LabelProps) => (
      <span style={{ display: 'inline-flex', alignItems: 'center' }}>
        <Label {...props}>{label}</Label>
        <Term of={label} />
      </span>
    ),
  };
}
