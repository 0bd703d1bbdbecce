import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Blade } from '../../components/Blade.tsx';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { valueText } from '../applications/mapping-draft.ts';
import { PrincipalLink } from '../applications/PrincipalLink.tsx';
import { Facts } from '../directory/Facts.tsx';
import { type PlanRow, rowTone } from './plan-state.ts';

const text = words.plans;

const useStyles = makeStyles({
  why: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

/** One row of a plan: each attribute old and new, why, and what came of it. */
export function PlanRowBlade({ row, onClose }: { readonly row: PlanRow; readonly onClose: () => void }) {
  const { name, objectId, type, member, action, state, changes, outcome, code } = row;
  const isOpen = state === 'planned';
  const title = `${wordOf(text.actions, action)}: ${name}`;
  return (
    <Blade open title={title} size="large" onClose={onClose}>
      <RowNotice row={row} />
      <Facts
        facts={[
          {
            label: text.facts.object,
            value: objectId === null ? name : <PrincipalLink objectId={objectId} type={type} name={name} />,
          },
          ...(member === null ? [] : [{ label: text.facts.member, value: member }]),
          {
            label: text.facts.outcome,
            value: <StatusBadge tone={rowTone(state)}>{wordOf(text.rowStates, state)}</StatusBadge>,
          },
          ...(code === null ? [] : [{ label: text.facts.code, value: code }]),
        ]}
      />
      {changes.length === 0 ? null : (
        <ChangesTable
          label={isOpen ? text.changes : text.changesDone}
          changes={changes.map(({ path, before, after }) => ({
            path,
            before: valueText(before),
            after: valueText(after),
          }))}
        />
      )}
      <Why row={row} />
      {outcome === null || state !== 'done' ? null : <Text as="p">{outcome}</Text>}
    </Blade>
  );
}

function RowNotice({ row: { state, outcome, message, action } }: { readonly row: PlanRow }) {
  if (state === 'refused' || state === 'failed')
    return (
      <Notice intent={state === 'refused' ? 'warning' : 'error'} title={wordOf(text.rowStates, state)}>
        {outcome ?? ''}
      </Notice>
    );
  if (action === 'skip' || action === 'fail')
    return <Notice intent={action === 'fail' ? 'warning' : 'info'}>{message}</Notice>;
  return state === 'planned' ? <Notice intent="info" title={text.readyTitle} /> : null;
}

function Why({ row: { steps } }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const told = steps.filter(({ text: said }) => said !== '');
  if (told.length === 0) return null;
  return (
    <section aria-label={text.why}>
      <Text as="h3" weight="semibold">
        {text.why}
      </Text>
      <dl className={styles.why}>
        {told.map(({ name, text: said }) => (
          <div key={name}>
            <dt className={styles.term}>{wordOf(text.stepNames, name)}</dt>
            <dd className={styles.said}>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
