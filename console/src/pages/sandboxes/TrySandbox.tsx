import { Text } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Link } from '../../components/Link.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';

const { sandboxes: text } = words;

/** Leads from an application of the gallery to a sandbox of it, where there can be one. */
export function TrySandbox({ profile }: { readonly profile: string }) {
  const may = useMay()('createTenant');
  const { data } = useEndpoint('listProfiles', {}, { enabled: may });
  const known = data?.sandboxes === true && data.profiles.some(({ key, sandbox }) => sandbox && key === profile);
  if (!may || !known) return null;
  return (
    <Text as="p" size={200}>
      {text.tryItHint}{' '}
      <Link to="/sandboxes" search={{ new: profile }}>
        {text.tryIt}
      </Link>
    </Text>
  );
}
