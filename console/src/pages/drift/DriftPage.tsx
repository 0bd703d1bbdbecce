import { makeStyles } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Pending } from '../../components/Pending.tsx';
import { useSelection } from '../../components/SelectionBox.tsx';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from '../applications/ApplicationFrame.tsx';
import { DriftCommands } from './DriftCommands.tsx';
import { DriftCounts } from './DriftCounts.tsx';
import { DriftNotice } from './DriftNotice.tsx';
import { DriftRows } from './DriftRows.tsx';

const text = words.drift;

const useStyles = makeStyles({
  above: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 12px 4px', flexShrink: 0 },
});

/** What somebody changed in the application, and what is done about it. */
export function DriftPage() {
  const selection = useSelection();
  return (
    <ApplicationFrame
      page={text.menu}
      lead={
        <>
          {text.lead} <LearnMore topic="drift" />
        </>
      }
      flush
      commands={(application) => <Commands application={application} selection={selection} />}
    >
      {(application) => <Body application={application} selection={selection} />}
    </ApplicationFrame>
  );
}

interface PartProps {
  readonly application: Application;
  readonly selection: ReturnType<typeof useSelection>;
}

function useDrift({ application }: Application) {
  const params = { application: String(application) };
  return useEndpoint(
    'getDrift',
    { params },
    { refresh: (reply) => (reply?.check?.state === 'checking' ? 1_000 : 10_000) },
  );
}

function Commands({ application, selection }: PartProps) {
  const { data } = useDrift(application);
  return data === undefined ? null : <DriftCommands application={application} drift={data} selection={selection} />;
}

function Body({ application, selection }: PartProps) {
  const styles = useStyles();
  const { data: drift, error, refetch } = useDrift(application);
  if (drift === undefined) {
    return (
      <div className={styles.above}>
        <Pending problem={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.above}>
        <DriftNotice drift={drift} />
        <DriftCounts drift={drift} />
      </div>
      {drift.total === 0 ? null : (
        // What a check has ended with is read anew.
        <DriftRows
          key={`${drift.check?.check} ${drift.check?.state}`}
          application={application}
          drift={drift}
          selection={selection}
        />
      )}
    </>
  );
}
