import { ArrowUploadRegular } from '@fluentui/react-icons';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { ProfileBlade } from './ProfileBlade.tsx';
import { UploadProfileBlade } from './UploadProfileBlade.tsx';

const text = words.profiles;

type Profile = ReplyOf<'listProfiles'>['profiles'][number];

const columns: readonly Column<Profile>[] = [
  { key: 'name', header: text.columns.name, width: '2fr', cell: ({ name }) => name },
  { key: 'key', header: text.columns.key, cell: ({ key }) => key },
  { key: 'from', header: text.columns.from, width: '140px', cell: ({ own }) => (own ? text.own : text.shipped) },
  { key: 'credential', header: text.columns.credential, narrow: false, cell: ({ credential }) => credential },
];

/** Profiles: those that come with Rollcall, and those of one's own applications, which are taken from files. */
export function ProfilesPage() {
  const [opened, setOpened] = useQueryPart('profile');
  const [uploading, setUploading] = useQueryPart('upload');
  const { data, error, refetch } = useEndpoint('listProfiles');
  const may = useMay();
  const takes = may('applyProfile');
  const shown = data?.profiles.find(({ key }) => key === opened);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      trail={[{ label: words.tenants.title, to: '/tenants' }]}
      commands={
        takes ? (
          <CommandBar>
            <Command label={text.upload.command} icon={<ArrowUploadRegular />} onClick={() => setUploading('yes')} />
          </CommandBar>
        ) : null
      }
      loading={data === undefined}
      problem={data === undefined ? error : null}
      onRetry={() => void refetch()}
    >
      <VirtualTable
        label={text.title}
        rows={rowsOf(data?.profiles)}
        columns={columns}
        rowKey={({ key }) => key}
        onOpen={({ key }) => setOpened(key)}
        empty={<EmptyState title={text.title}>{text.lead}</EmptyState>}
      />
      {shown === undefined ? null : <ProfileBlade key={shown.key} profile={shown} onClose={() => setOpened('')} />}
      {uploading !== '' && takes ? <UploadProfileBlade onClose={() => setUploading('')} /> : null}
    </Page>
  );
}
