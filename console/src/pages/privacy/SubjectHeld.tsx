import { Button, makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular, PersonDeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { keepFile } from '../../components/keep-file.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { Facts } from '../directory/Facts.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { Obstacles } from './Obstacles.tsx';
import { type Erased, type Held, nameOf, type Whom } from './subject-state.ts';

const text = words.privacy;

const useStyles = makeStyles({ buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });

interface SubjectHeldProps {
  readonly whom: Whom;
  readonly held: Held;
  readonly onErased: (erased: Erased) => void;
}

/** What is held, where, and what stands in the way of erasing it. */
export function SubjectHeld({ whom, held, onErased }: SubjectHeldProps) {
  const styles = useStyles();
  const [erasing, setErasing] = useState(false);
  const { id, identifiers, accounts, tables, obstacles } = held;
  const firm = obstacles.some(({ overridable }) => !overridable);
  return (
    <Section title={text.held(nameOf(whom, held))}>
      <Facts
        facts={[
          { label: text.id, value: id },
          { label: text.identifiers, value: identifiers.join(', ') },
        ]}
      />
      {tables.length === 0 ? (
        <Text as="p">{text.nothing}</Text>
      ) : (
        <PlainTable
          label={text.held(nameOf(whom, held))}
          headers={[text.where, text.rows]}
          widths={[undefined, '140px']}
          maxWidth="560px"
        >
          {tables.map(({ table, rows, more }) => (
            <TableRow key={table}>
              <TableCell>{wordOf(text.tables, table)}</TableCell>
              <TableCell>{more ? text.more(rows.length) : rows.length.toLocaleString(language)}</TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
      {accounts.length === 0 ? null : (
        <PlainTable label={text.accounts} headers={[text.application, text.account, text.state]} maxWidth="720px">
          {accounts.map(({ application, account, state }) => (
            <TableRow key={`${application} ${account}`}>
              <TableCell>{application}</TableCell>
              <TableCell>{account}</TableCell>
              <TableCell>{state}</TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
      <Obstacles held={held} />
      <div className={styles.buttons}>
        <Button
          icon={<ArrowDownloadRegular />}
          onClick={() => keepFile([`${JSON.stringify(held, null, 2)}\n`], text.file, 'json')}
        >
          {text.download}
        </Button>
        <Button
          icon={<PersonDeleteRegular />}
          disabledFocusable={firm || tables.length === 0}
          onClick={() => setErasing(true)}
        >
          {text.erase}
        </Button>
      </div>
      {erasing ? <EraseDialog whom={whom} held={held} onErased={onErased} onClose={() => setErasing(false)} /> : null}
    </Section>
  );
}
