import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { HeldDialog, type HeldWord, heldCount, heldText } from './HeldDialog.tsx';
import type { Job } from './provisioning-draft.ts';

const text = words.provisioning.progress.held;

interface HeldNoticeProps {
  readonly application: Application;
  readonly held: NonNullable<Job['held']>;
}

/** What waits for a person: how many, why, which, and the two things one can do. */
export function HeldNotice({ application, held }: HeldNoticeProps) {
  const may = useMay();
  const [asked, setAsked] = useState<HeldWord | undefined>(undefined);
  const buttons = (
    <>
      <Link to="/applications/$application/held" params={{ application: String(application.application) }}>
        {text.view}
      </Link>
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
      <Notice intent="error" title={text.title(heldCount(held))} action={buttons}>
        {text.lead(timeText(held.since), heldText(held))}
      </Notice>
      <HeldDialog application={application} held={held} asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}
