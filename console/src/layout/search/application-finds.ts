import type { ReplyOf } from '../../api/contract-types.ts';
import { entraEntries } from '../../pages/applications/entra-entries.tsx';
import { oktaTabs } from '../../pages/okta/okta-tabs.ts';
import { words } from '../../words.ts';
import { alsoCalled } from './also-called.ts';
import { type Found, pageFound } from './found.ts';

const { enterprise, provisioning, search } = words;

type Application = ReplyOf<'listApplications'>['applications'][number];

/** The applications of the organisation. */
export function applicationFinds(applications: readonly Application[]): readonly Found[] {
  return applications.map(({ application, name, galleryName }) =>
    pageFound(`/applications/${application}`, name, { also: [galleryName], detail: enterprise.kind }),
  );
}

/** The pages of each application, called as its vocabulary calls them; with the application's name, one finds just its own. */
export function applicationPageFinds(applications: readonly Application[]): readonly Found[] {
  return applications.flatMap(({ application, name, galleryName, vocabulary }) => {
    const id = String(application);
    const own = `/applications/${id}`;
    const entries = vocabulary === 'okta' ? oktaTabs(id) : entraEntries(id);
    const mapping = { to: `${own}/provisioning/User`, label: provisioning.mapping.title };
    return [...entries, mapping]
      .filter(({ to }) => to !== own)
      .map(({ to, label }) => ({
        ...pageFound(to, label, { also: alsoCalled[to.slice(own.length)] ?? [], about: `${name} ${galleryName}` }),
        detail: name,
      }));
  });
}

/** What can be added. */
export function galleryFinds(entries: ReplyOf<'listGallery'>['entries']): readonly Found[] {
  return entries.map(({ key, name, alsoCalled: others, description }) =>
    pageFound(`/gallery/${key}`, name, { also: others, about: description, detail: search.notAdded }),
  );
}
