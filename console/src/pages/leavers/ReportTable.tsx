import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Term } from '../../components/Term.tsx';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import type { Account, Leaver } from './leaver-state.ts';
import { utcText } from './utc-text.ts';

const text = words.leavers;

const useStyles = makeStyles({
  frame: { overflowX: 'auto', '@media print': { overflowX: 'visible' } },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    minWidth: '720px',
    fontSize: tokens.fontSizeBase200,
    '@media print': { minWidth: 0 },
  },
  head: { textAlign: 'left', padding: '4px 6px', borderBottom: `2px solid ${tokens.colorNeutralStroke1}` },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    breakInside: 'avoid',
  },
  proof: { overflowWrap: 'anywhere' },
  open: { fontWeight: tokens.fontWeightBold },
});

/** A line for each account, under who left and when; as plain as paper. */
export function ReportTable({ leavers }: { readonly leavers: readonly Leaver[] }) {
  const styles = useStyles();
  if (leavers.length === 0) return <p>{text.none}.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className={styles.frame} aria-label={text.reportTitle} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {Object.values(text.reportColumns).map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {column}
                <Term of={column} />
              </th>
            ))}
          </tr>
        </thead>
        {leavers.map((leaver) => (
          <tbody key={leaver.leaver}>
            <LeaverLines leaver={leaver} />
          </tbody>
        ))}
      </table>
    </section>
  );
}

function LeaverLines({ leaver }: { readonly leaver: Leaver }) {
  const styles = useStyles();
  const { accounts, identity, name } = leaver;
  const rows = Math.max(1, accounts.length);
  const who = (
    <>
      <th scope="rowgroup" rowSpan={rows} className={styles.cell}>
        {name === '' || name === identity ? identity : `${name} (${identity})`}
      </th>
      <td rowSpan={rows} className={styles.cell}>
        {leftText(leaver)}
      </td>
    </>
  );
  if (accounts.length === 0)
    return (
      <tr>
        {who}
        <td colSpan={5} className={styles.cell}>
          {text.noAccount}
        </td>
      </tr>
    );
  return accounts.map((account, index) => (
    <tr key={`${account.application} ${account.account}`}>
      {index === 0 ? who : null}
      <td className={styles.cell}>{account.application}</td>
      <td className={styles.cell}>
        <span className={account.state === 'open' ? styles.open : ''}>{wordOf(text.states, account.state)}</span>
      </td>
      <td className={styles.cell}>{account.ended === null ? '' : utcText(account.ended)}</td>
      <td className={styles.cell}>{account.seconds ?? ''}</td>
      <td className={mergeClasses(styles.cell, styles.proof)}>{proofText(account)}</td>
    </tr>
  ));
}

function leftText({ at, known, cause, deleted, returned }: Leaver): string {
  const said = [
    `${utcText(at)}: ${wordOf(text.causes, cause).toLowerCase()}${known ? '' : ` (${text.facts.found})`}`,
    deleted === null ? '' : `${text.facts.deleted} ${utcText(deleted)}`,
    returned === null ? '' : `${text.returned} ${utcText(returned)}`,
  ];
  return said.filter((part) => part !== '').join('; ');
}

/** The last request and its answer, and the entry of the log; of an open one why it is. */
function proofText({ why, evidence, entry }: Account): string {
  const last = evidence?.exchanges.at(-1);
  const sent = last === undefined ? '' : `${last.method} ${last.url} → ${last.status ?? ''}`;
  return [why?.text ?? '', sent, entry ?? ''].filter((part) => part !== '').join(' · ');
}
