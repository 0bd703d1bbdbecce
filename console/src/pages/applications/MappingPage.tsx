import { Spinner } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useParam, useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { AttributeList } from './AttributeList.tsx';
import { MappingEditor } from './MappingEditor.tsx';

const text = words.provisioning.mapping;

/** Attribute Mapping of users or groups. */
export function MappingPage() {
  const object = useParam('object') === 'groups' ? 'Group' : 'User';
  return (
    <ApplicationFrame page={text.title}>
      {(application) => <Mapping key={object} application={application} object={object} />}
    </ApplicationFrame>
  );
}

interface MappingProps {
  readonly application: Application;
  readonly object: 'User' | 'Group';
}

function Mapping({ application, object }: MappingProps) {
  const [tab, setTab] = useQueryPart('tab');
  const params = { application: String(application.application), object };
  const mapping = useEndpoint('getMapping', { params });
  const attributes = useEndpoint('listTargetAttributes', { params });
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
              mapping={mapping.data}
              attributes={attributes.data}
            />
          ),
        },
        {
          key: 'attributes',
          label: text.tabs.attributes,
          content: <AttributeList application={application} object={object} attributes={attributes.data} />,
        },
      ]}
    />
  );
}
