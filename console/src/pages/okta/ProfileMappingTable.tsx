import { Button, makeStyles, mergeClasses, Select, TableCell, TableRow, tokens } from '@fluentui/react-components';
import { DismissRegular, EditRegular } from '@fluentui/react-icons';
import { PlainTable } from '../../components/PlainTable.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { type Row, sourceText } from '../applications/mapping-draft.ts';
import { type ApplyOn, applyOf, withApply } from './apply-on.ts';

const text = words.okta.mappings;
const choices: readonly ApplyOn[] = ['always', 'creation', 'none'];

const useStyles = makeStyles({
  code: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  off: { color: tokens.colorNeutralForeground3 },
  cell: { paddingTop: '4px', paddingBottom: '4px' },
});

interface ProfileMappingTableProps {
  readonly application: Application;
  readonly rows: readonly Row[];
  readonly disabled: boolean;
  readonly onEdit: (index: number) => void;
  readonly onChange: (index: number, row: Row) => void;
}

/** One row an attribute: value, when it is applied, pencil and ✕. */
export function ProfileMappingTable({ application, rows, disabled, onEdit, onChange }: ProfileMappingTableProps) {
  const styles = useStyles();
  const { columns } = text;
  return (
    <PlainTable
      label={text.title}
      headers={[columns.attribute(application.name), columns.value, columns.apply, columns.act]}
      size="medium"
      widths={['28%', undefined, '256px', '88px']}
      minWidth="720px"
    >
      {rows.map((row, index) => {
        const apply = applyOf(row);
        const fixed = disabled || row.matchingPrecedence > 0;
        return (
          <TableRow key={row.target}>
            <TableCell className={styles.cell}>
              <span className={styles.code}>{row.target}</span>
            </TableCell>
            <TableCell className={styles.cell}>
              <span className={mergeClasses(styles.code, apply === 'none' && styles.off)}>{sourceText(row)}</span>
            </TableCell>
            <TableCell className={styles.cell}>
              {apply === 'match-only' ? (
                text.matchOnly
              ) : (
                <Select
                  aria-label={text.applyOf(row.target)}
                  value={apply}
                  disabled={fixed}
                  onChange={(_, { value }) => {
                    const chosen = choices.find((each) => each === value) ?? 'always';
                    // Without a value there is nothing to apply: the pencil asks for one.
                    if (chosen !== 'none' && row.source.kind === 'none') onEdit(index);
                    else onChange(index, withApply(row, chosen));
                  }}
                >
                  {choices.map((each) => (
                    <option key={each} value={each}>
                      {text.apply[each]}
                    </option>
                  ))}
                </Select>
              )}
            </TableCell>
            <TableCell>
              <Button
                size="small"
                appearance="subtle"
                icon={<EditRegular />}
                disabled={disabled}
                aria-label={text.edit(row.target)}
                onClick={() => onEdit(index)}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                disabled={fixed || apply === 'none'}
                aria-label={text.unmap(row.target)}
                onClick={() => onChange(index, withApply(row, 'none'))}
              />
            </TableCell>
          </TableRow>
        );
      })}
    </PlainTable>
  );
}
