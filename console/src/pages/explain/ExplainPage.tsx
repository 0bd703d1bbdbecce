import { LearnMore } from '../../components/LearnMore.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { ApplicationFrame } from '../applications/ApplicationFrame.tsx';
import { ObjectChoice } from '../on-demand/ObjectChoice.tsx';
import { ExplainedObject } from './ExplainedObject.tsx';

/** Why somebody has an account in an application or not; whom it is about, and when, stands in the address. */
export function ExplainPage() {
  const [object, setObject] = useQueryPart('object');
  return (
    <ApplicationFrame
      page={words.explain.menu}
      lead={
        <>
          {words.explain.lead} <LearnMore topic="explain" />
        </>
      }
    >
      {(application) =>
        object === '' ? (
          <ObjectChoice chosen={undefined} onChoose={(chosen) => setObject(chosen?.object ?? '')} />
        ) : (
          <ExplainedObject key={object} application={application} object={object} onAnother={() => setObject('')} />
        )
      }
    </ApplicationFrame>
  );
}
