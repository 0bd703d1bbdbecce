import { Button, TableCell, TableRow, Text } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { PlainTable } from '../../components/PlainTable.tsx';
import { words } from '../../words.ts';
import type { PushRule } from './PushRuleForm.tsx';

const text = words.pushGroups.rules;

interface PushRuleTableProps {
  readonly rules: readonly PushRule[];
  readonly disabled: boolean;
  /** By name. */
  readonly onEdit: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

/** The rules by which groups are pushed: what each finds, to be changed or deleted. */
export function PushRuleTable({ rules, disabled, onEdit, onRemove }: PushRuleTableProps) {
  const { columns } = text;
  if (rules.length === 0) return <Text>{text.none}</Text>;
  return (
    <PlainTable
      label={text.list}
      headers={[columns.name, columns.groups, columns.act]}
      widths={['35%', undefined, '88px']}
    >
      {rules.map(({ name, operator, value }) => (
        <TableRow key={name}>
          <TableCell>{name}</TableCell>
          <TableCell>{text.condition(operator, value)}</TableCell>
          <TableCell>
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={text.edit(name)}
              disabled={disabled}
              onClick={() => onEdit(name)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={text.remove(name)}
              disabled={disabled}
              onClick={() => onRemove(name)}
            />
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
