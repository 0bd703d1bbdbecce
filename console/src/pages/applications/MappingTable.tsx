import { Button, Link, makeStyles, mergeClasses, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReplyOf } from '../../api/contract-types.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { said } from '../../said.ts';
import type { Application } from './ApplicationFrame.tsx';
import { type Row, sourceText } from './mapping-draft.ts';
import { mappingWords } from './mapping-words.ts';

const useStyles = makeStyles({
  code: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  link: { textAlign: 'start' },
  off: { color: tokens.colorNeutralForeground3 },
  cell: { paddingTop: '6px', paddingBottom: '6px' },
  note: { display: 'block', color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase },
  changed: { backgroundColor: tokens.colorBrandBackground2 },
});

interface MappingTableProps {
  readonly application: Application;
  readonly rows: readonly Row[];
  readonly saved: readonly Row[];
  readonly attributes: ReplyOf<'listTargetAttributes'>;
  readonly disabled: boolean;
  readonly onOpen: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

/** One row an attribute; a click on its name opens Edit Attribute. */
export function MappingTable(props: MappingTableProps) {
  const { application, rows, saved, attributes, disabled, onOpen, onRemove } = props;
  const styles = useStyles();
  const text = mappingWords(application.vocabulary);
  const { columns } = text;
  const filterable = new Set(attributes.target.filter(({ filtering }) => filtering).map(({ name }) => name));
  if (rows.length === 0) return <Text>{application.groupsNote ?? text.empty}</Text>;
  return (
    <PlainTable
      label={text.title}
      headers={[
        columns.source,
        columns.target(application.name),
        columns.type,
        columns.filtering,
        columns.matching,
        columns.remove,
      ]}
      size="medium"
      widths={['25%', '27%', '76px', '104px', '112px', '92px']}
      minWidth="720px"
    >
      {rows.map((row, index) => (
        <TableRow key={row.target} {...(saved.includes(row) ? {} : { className: styles.changed })}>
          <TableCell className={styles.cell}>
            <span className={mergeClasses(styles.code, !row.mapped && styles.off)}>{sourceText(row)}</span>
          </TableCell>
          <TableCell className={styles.cell}>
            <Link
              as="button"
              className={mergeClasses(styles.link, styles.code)}
              aria-label={text.row(row.target)}
              onClick={() => onOpen(index)}
            >
              {row.target}
            </Link>
            {row.apply === 'always' ? null : (
              <Text size={200} className={styles.note}>
                {text.applies[row.apply]}
              </Text>
            )}
            {row.note === undefined ? null : (
              <Text size={200} className={styles.note}>
                {said(row.note)}
              </Text>
            )}
          </TableCell>
          <TableCell>{row.targetType}</TableCell>
          <TableCell>
            {filterable.has(row.target) ? (
              <CheckmarkRegular role="img" aria-label={text.supported} fontSize={16} />
            ) : null}
          </TableCell>
          <TableCell>{row.matchingPrecedence === 0 ? null : row.matchingPrecedence}</TableCell>
          <TableCell>
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              disabled={disabled}
              aria-label={text.removeRow(row.target)}
              onClick={() => onRemove(index)}
            />
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
