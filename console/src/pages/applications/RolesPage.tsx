import { Tabs } from '../../components/Tabs.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { ApplicationFrame } from './ApplicationFrame.tsx';
import { ManifestEditor } from './ManifestEditor.tsx';
import { RoleTable } from './RoleTable.tsx';

const { roles: text, menu } = words.enterprise;

/** App roles of an application, as a table and as the manifest. */
export function RolesPage() {
  const [tab, setTab] = useQueryPart('tab');
  return (
    <ApplicationFrame page={menu.roles} lead={text.lead}>
      {(application) => (
        <Tabs
          label={menu.roles}
          value={tab}
          onChange={setTab}
          tabs={[
            { key: 'roles', label: text.tabRoles, content: <RoleTable application={application} /> },
            { key: 'manifest', label: text.tabManifest, content: <ManifestEditor application={application} /> },
          ]}
        />
      )}
    </ApplicationFrame>
  );
}
