import { makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

type Change = ReplyOf<'previewImport'>['changes'][number];

const text = words.directory.import;
const tones: Readonly<Record<Change['kind'], Tone>> = {
  delete: 'bad',
  disable: 'warning',
  create: 'good',
  update: 'info',
};
const labels: ReadonlyMap<string, string> = new Map(Object.entries(words.directory.attributes));

const useStyles = makeStyles({
  frame: {
    maxHeight: '60vh',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: '100%', minWidth: '560px', borderCollapse: 'collapse' },
  head: {
    position: 'sticky',
    top: 0,
    textAlign: 'start',
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  what: { overflowWrap: 'normal', whiteSpace: 'nowrap' },
  wide: { width: '55%' },
  cell: {
    padding: '8px 12px',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  attribute: { color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

const whatOf = ({ kind, type }: Change) => text.what(text.kinds[kind], text.types[type]);

/** What would change, object by object: each attribute with its old and its new value. */
export function ImportChanges({ changes, total }: { readonly changes: readonly Change[]; readonly total: number }) {
  const styles = useStyles();
  const [only, setOnly] = useState('');
  const kinds = [...new Set(changes.map(whatOf))];
  const shown = only === '' ? changes : changes.filter((change) => whatOf(change) === only);
  return (
    <>
      <div className={styles.tools}>
        <Select aria-label={text.filter} value={only} onChange={(_, { value }) => setOnly(value)}>
          <option value="">{`${text.filter}: ${text.everything}`}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>{`${text.filter}: ${kind}`}</option>
          ))}
        </Select>
        <Text size={200}>{text.shown(shown.length, total)}</Text>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.frame} tabIndex={0} aria-label={text.columns.changes}>
        <table className={styles.table} aria-label={text.wouldTitle}>
          <thead>
            <tr>
              {[text.columns.what, text.columns.name, text.columns.changes].map((header) => (
                <th
                  key={header}
                  scope="col"
                  className={mergeClasses(styles.head, header === text.columns.changes && styles.wide)}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <tr key={`${change.type} ${change.kind} ${change.name} ${change.line}`}>
                <td className={mergeClasses(styles.cell, styles.what)}>
                  <StatusBadge tone={tones[change.kind]}>{whatOf(change)}</StatusBadge>
                </td>
                <td className={styles.cell}>{change.name}</td>
                <td className={styles.cell}>
                  <Differences change={change} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Differences({ change }: { readonly change: Change }) {
  const styles = useStyles();
  const { attributes, members, kind } = change;
  return (
    <ul className={styles.list}>
      {kind === 'disable' || kind === 'delete' ? <li className={styles.attribute}>{text.absent}</li> : null}
      {attributes.map(({ name, before, after }) => (
        <li key={name}>
          <span className={styles.attribute}>{labels.get(name) ?? name}: </span>
          {kind === 'create' ? null : (
            <>
              <del className={styles.before}>{valueText(before)}</del>
              {' → '}
            </>
          )}
          {valueText(after)}
        </li>
      ))}
      {members !== null && members.addedCount > 0 ? (
        <li>{text.addedMembers(members.added.join(', '), members.addedCount - members.added.length)}</li>
      ) : null}
      {members !== null && members.removedCount > 0 ? (
        <li>{text.removedMembers(members.removed.join(', '), members.removedCount - members.removed.length)}</li>
      ) : null}
    </ul>
  );
}

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return text.empty;
  if (Array.isArray(value)) return value.map(valueText).join('; ');
  if (typeof value === 'boolean') return value ? words.shared.yes : words.shared.no;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
