import { Spinner } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useParam, useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { DraftBanner } from '../versions/DraftBanner.tsx';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { AttributeList } from './AttributeList.tsx';
import { MappingEditor } from './MappingEditor.tsx';
import { mappingWords } from './mapping-words.ts';

/** Attribute Mapping of users or groups. */
export function MappingPage() {
  const object = useParam('object') === 'groups' ? 'Group' : 'User';
  const [inDraft] = useQueryPart('draft');
  const draft = inDraft !== '';
  return (
    <ApplicationFrame page={words.provisioning.mapping.title} oktaPage={words.okta.profileEditor.title}>
      {(application) => (
        <>
          <DraftBanner application={application} />
          <Mapping key={`${object} ${draft}`} application={application} object={object} draft={draft} />
        </>
      )}
    </ApplicationFrame>
  );
}

interface MappingProps {
  readonly application: Application;
  readonly object: 'User' | 'Group';
  /** Whether the draft is edited in place of what counts; without one the first save begins it. */
  readonly draft: boolean;
}

function Mapping({ application, object, draft }: MappingProps) {
  const text = mappingWords(application.vocabulary);
  const [tab, setTab] = useQueryPart('tab');
  const params = { application: String(application.application), object };
  const call = draft ? { params, query: { draft } } : { params };
  const mapping = useEndpoint('getMapping', call);
  const attributes = useEndpoint('listTargetAttributes', call);
  if (mapping.data === undefined || attributes.data === undefined) {
    const problem = mapping.error ?? attributes.error;
    if (problem === null) return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
    return (
      <ProblemNotice problem={problem} onRetry={() => void Promise.all([mapping.refetch(), attributes.refetch()])} />
    );
  }
  return (
    <Tabs
      label={application.mappingNames[object]}
      value={tab}
      onChange={setTab}
      tabs={[
        {
          key: 'mapping',
          label: text.tabs.mapping,
          content: (
            <MappingEditor
              application={application}
              object={object}
              inDraft={draft}
              mapping={mapping.data}
              attributes={attributes.data}
            />
          ),
        },
        {
          key: 'attributes',
          label: text.tabs.attributes,
          content: (
            <AttributeList application={application} object={object} inDraft={draft} attributes={attributes.data} />
          ),
        },
      ]}
    />
  );
}
