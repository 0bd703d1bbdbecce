import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { GalleryUpdateBlade } from './GalleryUpdateBlade.tsx';
import { refreshedByVersions } from './version-state.ts';

const text = words.galleryUpdate;

const useStyles = makeStyles({
  line: { display: 'block' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '8px 0' },
});

interface GalleryUpdateNoticeProps {
  readonly application: Application;
  /** On which page: the overview leads to the draft, and versions tell what was declined, too. */
  readonly place: 'overview' | 'provisioning' | 'versions';
}

/** That the gallery has a newer mapping, what it would change, and what can be done with it. Nothing where it has none. */
export function GalleryUpdateNotice({ application, place }: GalleryUpdateNoticeProps) {
  const params = { application: String(application.application) };
  const { data } = useEndpoint('getGalleryUpdate', { params });
  const draft = useAct('draftGalleryUpdate', { refreshes: refreshedByVersions });
  if (data === undefined) return null;
  const problem = draft.reply?.problem ?? null;
  switch (data.state) {
    case 'current':
      return null;
    case 'offered':
      return <Offered application={application} update={data} draft={draft} />;
    case 'drafted':
      return (
        <>
          <Drafted application={application} update={data} withLink={place === 'overview'} />
          {problem === null ? null : <Notice intent="warning">{text.problem(problem)}</Notice>}
        </>
      );
    case 'kept':
      return place === 'versions' ? <Kept application={application} update={data} /> : null;
  }
}

interface PartProps {
  readonly application: Application;
  readonly update: ReplyOf<'getGalleryUpdate'>;
}

interface OfferedProps extends PartProps {
  readonly draft: ReturnType<typeof useAct<'draftGalleryUpdate'>>;
}

function Offered({ application, update, draft }: OfferedProps) {
  const styles = useStyles();
  const may = useMay();
  const say = useToast();
  const [asked, setAsked] = useState<'show' | 'keep' | undefined>(undefined);
  const { available, galleryName, groundKnown, said, changes, conflicts } = update;
  const call = { params: { application: String(application.application) }, body: { version: available } };
  const close = () => setAsked(undefined);
  const take = async () => {
    if ((await draft.run(call)) !== undefined) say('success', text.drafted);
  };
  const counts = [
    changes.length === 0 ? text.noChanges : text.changes(changes.length),
    ...(conflicts.length === 0 ? [] : [text.conflicts(conflicts.length)]),
  ];
  const lines = [text.version(available, galleryName), ...said.map((each) => each.text), counts.join(' ')];
  return (
    <>
      <Notice intent="info" title={text.offered}>
        {lines.map((line) => (
          <Text key={line} size={200} className={styles.line}>
            {line}
          </Text>
        ))}
        {groundKnown ? null : (
          <Text size={200} className={styles.line}>
            {text.unknown}
          </Text>
        )}
        {update.draft === null ? null : (
          <Text size={200} className={styles.line}>
            {text.haveDraft}
          </Text>
        )}
        <span className={styles.acts}>
          <Button onClick={() => setAsked('show')}>{text.show}</Button>
          <Button
            disabledFocusable={draft.busy || update.draft !== null || !may('draftGalleryUpdate')}
            onClick={() => void take()}
          >
            {text.draft}
          </Button>
          <Button disabledFocusable={!may('keepOwnMapping')} onClick={() => setAsked('keep')}>
            {text.keep}
          </Button>
        </span>
      </Notice>
      <ProblemNotice problem={draft.problem} />
      {asked === 'show' ? <GalleryUpdateBlade update={update} onClose={close} /> : null}
      <AskAct
        open={asked === 'keep'}
        title={text.keepTitle}
        confirm={text.keep}
        act="keepOwnMapping"
        call={call}
        done={text.keptDone}
        refreshes={refreshedByVersions}
        onClose={close}
      >
        {text.keepText}
      </AskAct>
    </>
  );
}

interface DraftedProps extends PartProps {
  /** The draft is shown on another page. */
  readonly withLink: boolean;
}

function Drafted({ application, update, withLink }: DraftedProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const { available, conflicts } = update;
  return (
    <>
      <Notice intent="info" title={text.inDraft}>
        <Text size={200} className={styles.line}>
          {text.inDraftText(available)} {conflicts.length === 0 ? '' : text.conflicts(conflicts.length)}
        </Text>
        <span className={styles.acts}>
          <Button onClick={() => setShown(true)}>{text.beside}</Button>
          {withLink ? (
            <Link to="/applications/$application/versions" params={{ application: String(application.application) }}>
              {text.toVersions}
            </Link>
          ) : null}
        </span>
      </Notice>
      {shown ? <GalleryUpdateBlade update={update} onClose={() => setShown(false)} /> : null}
    </>
  );
}

function Kept({ application, update }: PartProps) {
  const styles = useStyles();
  const may = useMay();
  const say = useToast();
  const [shown, setShown] = useState(false);
  const act = useAct('offerAgain', { refreshes: refreshedByVersions });
  const { available } = update;
  const again = async () => {
    const params = { application: String(application.application) };
    if ((await act.run({ params, body: { version: available } })) !== undefined) say('success', text.againDone);
  };
  return (
    <>
      <Notice intent="info" title={text.kept}>
        <Text size={200} className={styles.line}>
          {text.keptText(available)}
        </Text>
        <span className={styles.acts}>
          <Button onClick={() => setShown(true)}>{text.beside}</Button>
          <Button disabledFocusable={act.busy || !may('offerAgain')} onClick={() => void again()}>
            {text.again}
          </Button>
        </span>
      </Notice>
      <ProblemNotice problem={act.problem} />
      {shown ? <GalleryUpdateBlade update={update} onClose={() => setShown(false)} /> : null}
    </>
  );
}
