import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { bodyOf, draftOf, type Mapping } from '../applications/mapping-draft.ts';
import type { Job } from '../applications/provisioning-draft.ts';
import { ToAppDialog } from './ToAppDialog.tsx';
import { isAnything, isSame, type Tick, type Ticks, ticksOf } from './ticks.ts';

const text = words.okta.toApp;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '720px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '16px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 128px',
    gap: '2px 16px',
    alignItems: 'center',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { gridColumn: 1, color: tokens.colorNeutralForeground2 },
  tick: { gridColumn: 2, gridRow: '1 / span 2' },
  buttons: { display: 'flex', gap: '8px', alignItems: 'center' },
});

interface ToAppTicksProps {
  readonly application: Application;
  readonly job: Job;
  readonly users: Mapping;
  readonly groups: Mapping;
}

/** Create Users, Update User Attributes, Deactivate Users: each a tick, changed after *Edit* and told before it is saved. */
export function ToAppTicks({ application, job, users, groups }: ToAppTicksProps) {
  const styles = useStyles();
  const may = useMay();
  const saved = ticksOf(users);
  const [edited, setEdited] = useState<Ticks | undefined>(undefined);
  const [asking, setAsking] = useState(false);
  const start = useAct('forecastStart');
  const change = useAct('forecastMapping');
  const ticks = edited ?? saved;
  const params = { application: String(application.application) };
  const pushes = groups.enabled && (groups.actions.create || groups.actions.update || groups.actions.delete);
  const kind = kindOf(job, ticks, pushes);
  const busy = start.busy || change.busy;
  const ask = async () => {
    if (kind === 'start') await start.run({ params, body: { actions: ticks } });
    if (kind === 'change') {
      const body = bodyOf(users, { ...draftOf(users), actions: ticks });
      await change.run({ params: { ...params, object: 'User' }, body });
    }
    setAsking(true);
  };
  const close = () => {
    setAsking(false);
    start.reset();
    change.reset();
  };
  const rows = ticksShown(saved);
  return (
    <section className={styles.section} aria-label={text.title(application.name)}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" size={400}>
          {text.title(application.name)}
        </Text>
        {edited === undefined ? (
          <Button icon={<EditRegular />} disabledFocusable={!may('setMapping')} onClick={() => setEdited(saved)}>
            {words.shared.edit}
          </Button>
        ) : null}
      </div>
      {edited === undefined && !isAnything(saved) ? (
        <Notice intent="warning" title={text.nothingTitle}>
          {text.nothing}
        </Notice>
      ) : null}
      {edited === undefined && isAnything(saved) && job.status === 'off' ? (
        <Notice intent="warning" title={text.offTitle}>
          {text.off}
        </Notice>
      ) : null}
      <ul className={styles.list}>
        {rows.map((tick) => (
          <li key={tick} className={styles.row}>
            <Text weight="semibold">{text.ticks[tick]}</Text>
            <div className={styles.tick}>
              <Checkbox
                label={text.enable}
                aria-label={text.enableOf(text.ticks[tick])}
                checked={ticks[tick]}
                disabled={edited === undefined || (tick === 'create' && users.locked.create !== undefined)}
                onChange={(_, { checked }) => setEdited({ ...ticks, [tick]: checked === true })}
              />
            </div>
            <Text size={200} className={styles.hint}>
              {(tick === 'create' ? users.locked.create : undefined) ?? text.hints[tick](application.name)}
            </Text>
          </li>
        ))}
      </ul>
      {edited === undefined ? null : (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={busy || (isSame(saved, ticks) && kind === 'change')}
            onClick={() => void ask()}
          >
            {busy ? words.shared.working : words.shared.save}
          </Button>
          <Button disabledFocusable={busy} onClick={() => setEdited(undefined)}>
            {words.shared.cancel}
          </Button>
        </div>
      )}
      <ProblemNotice problem={asking ? undefined : (start.problem ?? change.problem)} />
      {asking ? (
        <ToAppDialog
          application={application}
          kind={kind}
          ticks={ticks}
          version={users.version}
          forecast={start.reply ?? change.reply}
          unknown={start.problem ?? change.problem}
          onSaved={() => {
            close();
            setEdited(undefined);
          }}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

/** Okta has no tick for deleting: it is shown where it was ticked in other words, so that it can be taken away. */
function ticksShown(saved: Ticks): readonly Tick[] {
  return saved.delete ? ['create', 'update', 'disable', 'delete'] : ['create', 'update', 'disable'];
}

/** What saving does to the job: Okta has no start and no stop of its own. */
function kindOf(job: Job, ticks: Ticks, pushes: boolean): 'start' | 'stop' | 'change' {
  if (isAnything(ticks)) return job.status === 'off' ? 'start' : 'change';
  return job.status === 'on' && !pushes ? 'stop' : 'change';
}
