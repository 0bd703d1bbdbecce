import { LearnMore } from '../../components/LearnMore.tsx';
import { words } from '../../words.ts';
import { ApplicationFrame } from '../applications/ApplicationFrame.tsx';
import { OnDemand } from './OnDemand.tsx';

/** Provisions one user or group of the directory at once. */
export function OnDemandPage() {
  return (
    <ApplicationFrame
      page={words.onDemand.title}
      lead={
        <>
          {words.onDemand.lead} <LearnMore topic="cycles" />
        </>
      }
    >
      {(application) => <OnDemand application={application} />}
    </ApplicationFrame>
  );
}
