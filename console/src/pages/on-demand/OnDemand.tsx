import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { Demanded } from './Demanded.tsx';
import { type Members, MembersChoice, membersOf } from './MembersChoice.tsx';
import { type Chosen, ObjectChoice } from './ObjectChoice.tsx';

const text = words.onDemand;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Chooses whom, provisions, and shows each step. */
export function OnDemand({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Chosen>();
  const [members, setMembers] = useState<Members>({ which: 'none', chosen: [] });
  const provision = useAct('provisionOnDemand', { refreshes: ['getJob', 'listLog', 'listCycles'] });
  const run = async (preview: boolean) => {
    if (chosen === undefined || provision.busy) return;
    const { object, kind } = chosen;
    const given = kind === 'Group' ? membersOf(members) : undefined;
    await provision.run({
      params: { application: String(application.application) },
      body: {
        object,
        ...(kind === undefined ? {} : { kind }),
        ...(given === undefined ? {} : { members: given }),
        ...(preview ? { preview } : {}),
      },
    });
  };
  const another = () => {
    provision.reset();
    setChosen(undefined);
    setMembers({ which: 'none', chosen: [] });
  };
  const { reply } = provision;
  const buttons = (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        disabledFocusable={chosen === undefined || provision.busy}
        onClick={() => void run(false)}
      >
        {provision.busy ? words.shared.working : reply === undefined || reply.preview ? text.provision : text.again}
      </Button>
      <Button disabledFocusable={chosen === undefined || provision.busy} onClick={() => void run(true)}>
        {text.preview}
      </Button>
      {reply === undefined ? null : <Button onClick={another}>{text.another}</Button>}
    </div>
  );
  return (
    <>
      {reply === undefined ? (
        <div className={styles.form}>
          <ObjectChoice chosen={chosen} onChoose={setChosen} />
          {chosen?.kind === 'Group' ? (
            <MembersChoice key={chosen.object} group={chosen.object} value={members} onChange={setMembers} />
          ) : null}
        </div>
      ) : null}
      {provision.problem === undefined ? null : <ProblemNotice problem={provision.problem} />}
      {buttons}
      {reply === undefined ? null : <Demanded reply={reply} />}
    </>
  );
}
