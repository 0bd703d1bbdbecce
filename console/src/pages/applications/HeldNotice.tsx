import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import type { Job } from './provisioning-draft.ts';

const text = words.provisioning.progress.held;
const refreshes = ['getJob', 'listCycles', 'listApplications'] as const;

interface HeldNoticeProps {
  readonly application: Application;
  readonly held: NonNullable<Job['held']>;
}

/** Removals that wait for a person: how many, why, and the two things one can do. */
export function HeldNotice({ application, held }: HeldNoticeProps) {
  const say = useToast();
  const may = useMay();
  const [asked, setAsked] = useState<'allow' | 'reject' | undefined>(undefined);
  const params = { application: String(application.application) };
  const allow = useAct('allowRemovals', { refreshes });
  const reject = useAct('rejectRemovals', { refreshes });
  const count = held.disables + held.deletes + held.memberRemovals;
  const isAllow = asked === 'allow';
  const confirm = async () => {
    const done = isAllow ? await allow.run({ params, body: { count } }) : await reject.run({ params });
    if (done === undefined) return;
    say('success', isAllow ? text.allowed(count) : text.rejected(count));
    setAsked(undefined);
  };
  const act = isAllow ? allow : reject;
  const buttons = (
    <>
      <Button disabledFocusable={!may('allowRemovals')} onClick={() => setAsked('allow')}>
        {text.allow}
      </Button>
      <Button disabledFocusable={!may('rejectRemovals')} onClick={() => setAsked('reject')}>
        {text.reject}
      </Button>
    </>
  );
  return (
    <>
      <Notice intent="error" title={text.title(count)} action={buttons}>
        {text.lead(timeText(held.since), held.disables, held.deletes, held.memberRemovals)}
      </Notice>
      <ConfirmDialog
        open={asked !== undefined}
        title={isAllow ? text.allowTitle(count, application.name) : text.rejectTitle(count)}
        confirm={isAllow ? text.allow : text.reject}
        danger={isAllow}
        busy={act.busy}
        problem={act.problem}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(undefined)}
      >
        {isAllow ? text.allowText : text.rejectText}
      </ConfirmDialog>
    </>
  );
}
