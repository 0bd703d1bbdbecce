import type { EndpointName } from '../../api/contract-types.ts';
import { isTopic } from '../../components/HelpBlade.tsx';
import { isTerm } from '../../components/term-of.ts';
import { words } from '../../words.ts';
import { sections } from '../Navigation.tsx';
import { alsoCalled } from './also-called.ts';
import { type Found, pageFound } from './found.ts';

const { shell, glossary, help, directory, clients, logs, leavers } = words;

/** Pages that the navigation does not list. */
const further: readonly { readonly to: string; readonly label: string; readonly needs?: EndpointName }[] = [
  { to: '/account', label: shell.account },
  { to: '/directory/users/new', label: directory.users.new, needs: 'addDirectoryUser' },
  { to: '/directory/groups/new', label: directory.groups.new, needs: 'addDirectoryGroup' },
  { to: '/logs/report', label: `${shell.provisioningLogs}: ${logs.reportPage.title}`, needs: 'listLog' },
  { to: '/leavers/report', label: leavers.reportTitle, needs: 'listLeavers' },
  { to: '/requests', label: clients.allRequests, needs: 'listTenants' },
];

/** Pages of the console that are open to who may call what they need. */
export function pageFinds(may: (name: EndpointName) => boolean): readonly Found[] {
  const listed = sections.flatMap(({ heading, places }) => places.map((place) => ({ ...place, heading })));
  const more = further.map((place) => ({ ...place, heading: undefined }));
  return [...listed, ...more]
    .filter(({ needs }) => needs === undefined || may(needs))
    .map(({ to, label, heading }) =>
      pageFound(to, label, { also: alsoCalled[to] ?? [], ...(heading === undefined ? {} : { detail: heading }) }),
    );
}

/** The words that are explained, found by their other names, too. */
export const termFinds: readonly Found[] = Object.keys(glossary.terms)
  .filter(isTerm)
  .map((term) => {
    const { name, text, entra = '', okta = '' } = glossary.terms[term];
    const also = [entra, okta].filter((other) => other !== '');
    return { key: `term ${term}`, name, also, detail: text, opens: { kind: 'term', term } };
  });

/** The short help. */
export const helpFinds: readonly Found[] = Object.keys(help.topics)
  .filter(isTopic)
  .map((topic) => ({
    key: `help ${topic}`,
    name: help.topics[topic].title,
    about: help.topics[topic].text.join(' '),
    opens: { kind: 'help', topic },
  }));
