import type { EndpointName } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { useHeadings } from '../../api/use-headings.ts';
import { useSettled } from '../../pages/directory/use-settled.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { applicationFinds, applicationPageFinds, galleryFinds } from './application-finds.ts';
import { documentFinds } from './document-finds.ts';
import { helpFinds, pageFinds, termFinds } from './fixed-finds.ts';
import { type Found, type FoundGroup, pageFound } from './found.ts';
import { providersAlsoCalled } from './identity-providers.ts';
import { best, rankOf } from './rank.ts';

const { groups: labels, provider } = words.search;

/** So many of each kind are shown. */
const most = 5;

/** What is found by what was typed, of everything that whoever is signed in may open. `looking`: people are still being asked for. */
export function useFinds(typed: string): { readonly groups: readonly FoundGroup[]; readonly looking: boolean } {
  const may = useMay();
  const applications = useIfMay('listApplications', may).data?.applications ?? [];
  const entries = useIfMay('listGallery', may).data?.entries ?? [];
  const providers = useIfMay('listIdentityProviders', may).data?.providers ?? [];
  const people = usePeople(typed, may);
  const headings = useHeadings();
  const called = {
    ...Object.fromEntries(entries.map(({ key, name, alsoCalled }) => [key, [name, ...alsoCalled]])),
    ...providersAlsoCalled,
  };
  const groups: readonly FoundGroup[] = [
    { label: labels.applications, found: best(applicationFinds(applications), typed, most) },
    { label: labels.pages, found: best(pageFinds(may), typed, most) },
    { label: labels.inApplications, found: best(applicationPageFinds(applications), typed, most) },
    {
      label: labels.providers,
      found: best(
        providers.map(({ key, name }) => ({
          key: `provider ${key}`,
          name,
          also: providersAlsoCalled[key] ?? [],
          detail: provider.detail,
          opens: { kind: 'provider', provider: key, name },
        })),
        typed,
        most,
      ),
    },
    { label: labels.gallery, found: best(may('addApplication') ? galleryFinds(entries) : [], typed, most) },
    ...people.groups,
    { label: labels.terms, found: best(termFinds, typed, most) },
    { label: labels.help, found: best(helpFinds, typed, most) },
  ];
  const filled = groups.filter(({ found }) => found.length > 0);
  // Whoever looks for a page of the console finds it before what the documents say of it.
  const documents = { label: labels.documents, found: best(documentFinds(headings, called), typed, most) };
  return {
    groups: [
      ...filled.sort((a, b) => bestRank(a, typed) - bestRank(b, typed)),
      ...(documents.found.length === 0 ? [] : [documents]),
    ],
    looking: people.looking,
  };
}

/** The kind with the best result stands first. */
function bestRank({ found }: FoundGroup, typed: string): number {
  const [first] = found;
  return (first === undefined ? undefined : rankOf(first, typed)) ?? worst;
}

/** The directory found it by what is not shown, a given name for example. */
const worst = 9;

function useIfMay<Name extends 'listApplications' | 'listGallery' | 'listIdentityProviders'>(
  name: Name,
  may: (name: EndpointName) => boolean,
) {
  return useEndpoint(name, {}, { enabled: may(name) });
}

/** Users and groups whose name or address begins so, asked for when the typing pauses. */
function usePeople(typed: string, may: (name: EndpointName) => boolean) {
  const wanted = typed.trim();
  const search = useSettled(wanted);
  const query = { search, count: most };
  const asks = (name: EndpointName) => search !== '' && may(name);
  const users = useEndpoint('listDirectoryUsers', { query }, { enabled: asks('listDirectoryUsers') });
  const groups = useEndpoint('listDirectoryGroups', { query }, { enabled: asks('listDirectoryGroups') });
  const usersFound = (users.data?.users ?? []).map(({ objectId, displayName, userPrincipalName }): Found => {
    const to = `/directory/users/${objectId}`;
    return pageFound(to, displayName ?? userPrincipalName, { also: [userPrincipalName], detail: userPrincipalName });
  });
  const groupsFound = (groups.data?.groups ?? []).map(({ objectId, displayName }) =>
    pageFound(`/directory/groups/${objectId}`, displayName),
  );
  const settled = wanted === search;
  return {
    looking: wanted !== '' && (!settled || users.isFetching || groups.isFetching),
    groups: settled
      ? [
          { label: labels.users, found: usersFound },
          { label: labels.groups, found: groupsFound },
        ]
      : [],
  };
}
