import { Button } from '@fluentui/react-components';
import { BranchForkRegular, DocumentMultipleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Pending } from '../../components/Pending.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from '../applications/ApplicationFrame.tsx';
import { CompareBlade } from './CompareBlade.tsx';
import { DraftBanner } from './DraftBanner.tsx';
import { GalleryUpdateNotice } from './GalleryUpdateNotice.tsx';
import { RollBackDialog } from './RollBackDialog.tsx';
import { useVersions } from './use-versions.ts';
import { VersionBlade } from './VersionBlade.tsx';
import { VersionTable } from './VersionTable.tsx';
import { refreshedByVersions, type Version } from './version-state.ts';

const text = words.versions;

/** Versions of an application's configuration, newest first, and its draft. */
export function VersionsPage() {
  return (
    <ApplicationFrame
      page={text.menu}
      lead={
        <>
          {text.lead} <LearnMore topic="versions" />
        </>
      }
      commands={(application) => <VersionCommands application={application} />}
    >
      {(application) => <VersionList application={application} />}
    </ApplicationFrame>
  );
}

interface PartProps {
  readonly application: Application;
}

function VersionCommands({ application }: PartProps) {
  const may = useMay();
  const { data } = useVersions(application);
  const [asked, setAsked] = useState<'compare' | 'draft' | undefined>(undefined);
  const close = () => setAsked(undefined);
  return (
    <>
      <CommandBar>
        <Command
          label={text.draft.begin}
          icon={<BranchForkRegular />}
          disabled={data === undefined || data.draft !== null || !may('beginDraft')}
          onClick={() => setAsked('draft')}
        />
        <Command
          label={text.compare}
          icon={<DocumentMultipleRegular />}
          disabled={data === undefined || (data.current === 1 && data.draft === null)}
          onClick={() => setAsked('compare')}
        />
      </CommandBar>
      <AskAct
        open={asked === 'draft'}
        title={text.draft.beginTitle}
        confirm={text.draft.begin}
        act="beginDraft"
        call={{ params: { application: String(application.application) }, body: {} }}
        done={text.draft.begun}
        refreshes={refreshedByVersions}
        onClose={close}
      >
        {text.draft.beginText}
      </AskAct>
      {asked === 'compare' && data !== undefined ? (
        <CompareBlade application={application} versions={data} onClose={close} />
      ) : null}
    </>
  );
}

function VersionList({ application }: PartProps) {
  const [opened, setOpened] = useState<Version | undefined>(undefined);
  const [target, setTarget] = useState<number | undefined>(undefined);
  const { data, error, refetch } = useVersions(application);
  if (data === undefined) return <Pending problem={error} onRetry={() => void refetch()} />;
  return (
    <>
      <GalleryUpdateNotice application={application} place="versions" />
      <DraftBanner application={application} />
      {data.current > 1 || data.draft !== null || application.galleryOffer !== null ? null : (
        <Notice intent="info" title={text.onlyOneTitle}>
          {text.onlyOne}
        </Notice>
      )}
      <VersionTable versions={data.versions} onOpen={setOpened} />
      {data.next === null ? null : (
        <OlderVersions key={data.next} application={application} below={data.next} onOpen={setOpened} />
      )}
      {opened === undefined ? null : (
        <VersionBlade
          version={opened}
          {...(opened.version === data.current
            ? {}
            : {
                onRollBack: () => {
                  setTarget(opened.version);
                  setOpened(undefined);
                },
              })}
          onClose={() => setOpened(undefined)}
        />
      )}
      {target === undefined ? null : (
        <RollBackDialog
          application={application}
          version={target}
          current={data.current}
          onClose={() => setTarget(undefined)}
        />
      )}
    </>
  );
}

interface OlderProps extends PartProps {
  readonly below: number;
  readonly onOpen: (version: Version) => void;
}

/** The page of versions before, read when somebody asks for it. */
function OlderVersions({ application, below, onOpen }: OlderProps) {
  const [asked, setAsked] = useState(false);
  const call = { params: { application: String(application.application) }, query: { below } };
  const { data, error, refetch } = useEndpoint('listVersions', call, { enabled: asked });
  if (!asked)
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{text.older}</Button>
      </div>
    );
  if (data === undefined) return <Pending problem={error} onRetry={() => void refetch()} />;
  return (
    <>
      <VersionTable versions={data.versions} onOpen={onOpen} />
      {data.next === null ? null : <OlderVersions application={application} below={data.next} onOpen={onOpen} />}
    </>
  );
}
