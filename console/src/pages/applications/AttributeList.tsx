import { makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReplyOf } from '../../api/contract-types.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const { list: text, yes, supported } = words.provisioning.mapping;

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface AttributeListProps {
  readonly application: Application;
  readonly attributes: ReplyOf<'listTargetAttributes'>;
}

/** Attributes of the application with type and *Supported for Filtering*. */
export function AttributeList({ application, attributes }: AttributeListProps) {
  const styles = useStyles();
  const { columns } = text;
  return (
    <>
      <Text>
        {text.lead(application.name)} <LearnMore topic="filters" />
      </Text>
      <PlainTable
        label={words.provisioning.mapping.tabs.attributes}
        headers={[columns.name, columns.type, columns.filtering, columns.required, columns.exact, columns.several]}
        widths={['44%']}
        minWidth="640px"
        maxWidth="1040px"
      >
        {attributes.target.map((attribute) => (
          <TableRow key={attribute.name}>
            <TableCell className={styles.name}>{attribute.name}</TableCell>
            <TableCell>{attribute.type}</TableCell>
            <TableCell>
              {attribute.filtering ? <CheckmarkRegular role="img" aria-label={supported} fontSize={16} /> : null}
            </TableCell>
            <TableCell>{attribute.required ? yes : null}</TableCell>
            <TableCell>{attribute.caseExact ? yes : null}</TableCell>
            <TableCell>{attribute.multiValued ? yes : null}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
}
