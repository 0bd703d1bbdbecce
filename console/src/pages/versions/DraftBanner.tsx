import { Button, Link as FluentLink, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { actorText } from '../../components/actor-text.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { ProtectedBlade } from '../applications/ProtectedBlade.tsx';
import { useSimulate } from '../plans/use-simulate.ts';
import { ConflictsNotice } from './ConflictsNotice.tsx';
import { DraftLeavingBlade } from './DraftLeavingBlade.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { useVersions } from './use-versions.ts';
import { VersionBlade } from './VersionBlade.tsx';
import { refreshedByVersions, type Version } from './version-state.ts';

const text = words.versions.draft;

const useStyles = makeStyles({
  line: { display: 'block' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '8px 0' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', paddingBottom: '4px' },
});

/** That there is a draft: whose, what it changes, and what can be done with it. Nothing where there is none. */
export function DraftBanner({ application }: { readonly application: Application }) {
  const { data } = useVersions(application);
  if (data === undefined || data.draft === null) return null;
  return <Banner application={application} draft={data.draft} current={data.current} />;
}

interface BannerProps {
  readonly application: Application;
  readonly draft: Version;
  readonly current: number;
}

function Banner({ application, draft, current }: BannerProps) {
  const styles = useStyles();
  const may = useMay();
  const say = useToast();
  const [asked, setAsked] = useState<'show' | 'publish' | 'discard' | 'leaving' | 'protected' | undefined>(undefined);
  const simulate = useSimulate(application, { draft: true });
  const update = useAct('updateDraft', { refreshes: refreshedByVersions });
  const params = { application: String(application.application) };
  const { base, changes } = draft;
  const moved = base !== null && base !== current;
  const close = () => setAsked(undefined);
  const bringIn = async () => {
    if ((await update.run({ params })) !== undefined) say('success', text.updated);
  };
  return (
    <>
      <Notice intent={moved ? 'warning' : 'info'} title={text.there}>
        <Text size={200} className={styles.line}>
          {text.says(actorText(draft.author), timeText(draft.at), base)}{' '}
          {changes.length === 0 ? text.empty : text.holds(changes.length)}
        </Text>
        {moved ? (
          <Text size={200} className={styles.line}>
            {text.moved(base, current)}
          </Text>
        ) : null}
        <span className={styles.acts}>
          {moved ? (
            <Button disabledFocusable={update.busy || !may('updateDraft')} onClick={() => void bringIn()}>
              {text.update}
            </Button>
          ) : null}
          <Button disabledFocusable={simulate.disabled} onClick={() => void simulate.run()}>
            {text.simulate}
          </Button>
          <Button disabledFocusable={moved || !may('publishDraft')} onClick={() => setAsked('publish')}>
            {text.publish}
          </Button>
          <Button disabledFocusable={!may('discardDraft')} onClick={() => setAsked('discard')}>
            {text.discard}
          </Button>
          <Button appearance="subtle" disabledFocusable={changes.length === 0} onClick={() => setAsked('show')}>
            {text.show}
          </Button>
        </span>
        <span className={styles.links}>
          <MappingLink application={application} object="User" />
          {application.groups === 'none' ? null : <MappingLink application={application} object="Group" />}
          <FluentLink as="button" onClick={() => setAsked('leaving')}>
            {text.leavingEdit}
          </FluentLink>
          <FluentLink as="button" onClick={() => setAsked('protected')}>
            {text.protectedEdit}
          </FluentLink>
        </span>
      </Notice>
      <ProblemNotice problem={simulate.problem ?? update.problem} />
      <ConflictsNotice conflicts={update.reply?.conflicts ?? []} />
      {asked === 'show' ? <VersionBlade version={draft} onClose={close} /> : null}
      {asked === 'leaving' ? <DraftLeavingBlade application={params.application} onClose={close} /> : null}
      {asked === 'protected' ? <ProtectedBlade application={params.application} inDraft onClose={close} /> : null}
      {asked === 'publish' ? <PublishDialog application={application} draft={draft} onClose={close} /> : null}
      {asked === 'discard' ? <DiscardDialog application={application} draft={draft} onClose={close} /> : null}
    </>
  );
}

interface MappingLinkProps {
  readonly application: Application;
  readonly object: 'User' | 'Group';
}

function MappingLink({ application, object }: MappingLinkProps) {
  const params = {
    application: String(application.application),
    object: object === 'User' ? 'users' : 'groups',
  };
  return (
    <Link to="/applications/$application/provisioning/$object" params={params} search={{ draft: 'yes' }}>
      {text.mappings[object]}
    </Link>
  );
}

interface DiscardDialogProps {
  readonly application: Application;
  readonly draft: Version;
  readonly onClose: () => void;
}

function DiscardDialog({ application, draft, onClose }: DiscardDialogProps) {
  const say = useToast();
  const act = useAct('discardDraft', { refreshes: refreshedByVersions });
  const confirm = async () => {
    const params = { application: String(application.application) };
    if ((await act.run({ params }, draft.version)) === undefined) return;
    say('success', text.discarded);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.discardTitle}
      confirm={text.discard}
      danger
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {text.discardText}
    </ConfirmDialog>
  );
}
