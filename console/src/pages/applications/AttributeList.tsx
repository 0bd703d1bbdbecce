import { Button, Link, makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { EditTargetAttribute } from './EditTargetAttribute.tsx';
import { FormSection } from './FormSection.tsx';

const text = words.attributeList;

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  link: { textAlign: 'start' },
  note: { display: 'block', color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase },
});

type Attributes = ReplyOf<'listTargetAttributes'>;

interface AttributeListProps {
  readonly application: Application;
  readonly object: 'User' | 'Group';
  /** Whether it is saved into the draft, where nothing of it counts yet. */
  readonly inDraft: boolean;
  readonly attributes: Attributes;
}

/** Attributes of the application, which an administrator may describe otherwise or add to, and those of the directory. */
export function AttributeList({ application, object, inDraft, attributes }: AttributeListProps) {
  const styles = useStyles();
  const may = useMay();
  const [open, setOpen] = useState<{ readonly name: string | undefined } | undefined>(undefined);
  const { columns } = text;
  return (
    <>
      <Text>
        {text.lead(application.name)} <LearnMore topic="mapping" />
      </Text>
      <div>
        <Button
          icon={<AddRegular />}
          disabled={!may('replaceAttributeList')}
          onClick={() => setOpen({ name: undefined })}
        >
          {text.add}
        </Button>
      </div>
      <PlainTable
        label={words.provisioning.mapping.tabs.attributes}
        headers={[
          columns.name,
          columns.type,
          columns.filtering,
          columns.required,
          columns.several,
          columns.exact,
          columns.key,
        ]}
        widths={['34%']}
        minWidth="720px"
        maxWidth="1120px"
      >
        <TableRow>
          <TableCell className={styles.name}>
            {text.keyName}
            <span className={styles.note}>{text.keyNote}</span>
          </TableCell>
          <TableCell>{text.keyType}</TableCell>
          <TableCell />
          <TableCell>{text.yes}</TableCell>
          <TableCell />
          <TableCell>{text.yes}</TableCell>
          <TableCell>{text.yes}</TableCell>
        </TableRow>
        {attributes.target.map((attribute) => (
          <TableRow key={attribute.name}>
            <TableCell className={styles.name}>
              <Link
                as="button"
                className={styles.link}
                aria-label={text.editLabel(attribute.name)}
                onClick={() => setOpen({ name: attribute.name })}
              >
                {attribute.name}
              </Link>
              {attribute.origin === 'application' ? null : (
                <span className={styles.note}>{text.origins[attribute.origin]}</span>
              )}
            </TableCell>
            <TableCell>{attribute.type}</TableCell>
            <TableCell>
              {attribute.filtering ? <CheckmarkRegular role="img" aria-label={text.supported} fontSize={16} /> : null}
            </TableCell>
            <TableCell>{attribute.required ? text.yes : null}</TableCell>
            <TableCell>{attribute.multiValued ? text.yes : null}</TableCell>
            <TableCell>{attribute.caseExact ? text.yes : null}</TableCell>
            <TableCell />
          </TableRow>
        ))}
      </PlainTable>
      <FormSection title={text.sourceTitle} lead={text.sourceLead}>
        <PlainTable label={text.sourceTitle} headers={[text.sourceColumns.name, text.sourceColumns.type]}>
          {attributes.source.map(({ name, type }) => (
            <TableRow key={name}>
              <TableCell className={styles.name}>{name}</TableCell>
              <TableCell>{type}</TableCell>
            </TableRow>
          ))}
        </PlainTable>
      </FormSection>
      {open === undefined ? null : (
        <EditTargetAttribute
          inDraft={inDraft}
          application={String(application.application)}
          object={object}
          attributes={attributes}
          attribute={attributes.target.find(({ name }) => name === open.name)}
          disabled={!may('replaceAttributeList')}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
