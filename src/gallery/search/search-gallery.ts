import type { Category } from '../categories.ts';
import type { GalleryEntry } from '../entry.ts';
import type { IdentityProvider } from '../identity-providers/identity-provider.ts';
import { identityProviders } from '../identity-providers.ts';
import { type NotOffered, notOffered } from '../not-offered.ts';
import { isCalled } from './is-called.ts';

export interface FoundInGallery {
  readonly entries: readonly GalleryEntry[];
  /** What was looked for and is no application that can be added: why not, and what instead. */
  readonly elsewhere: readonly Elsewhere[];
}

export interface GalleryQuery {
  readonly search?: string | undefined;
  readonly category?: Category | undefined;
}

export interface Elsewhere extends Pick<NotOffered, 'key' | 'name' | 'why' | 'instead'> {
  readonly kind: 'not-offered' | 'identity-provider';
  /** The guide that says more, by its path; null: there is none. */
  readonly guide: string | null;
}

/** The gallery narrowed to what is looked for and to a category. Without `search`, all of it and nothing elsewhere. */
export function searchGallery(
  gallery: Iterable<GalleryEntry>,
  { search = '', category }: GalleryQuery,
): FoundInGallery {
  const entries = [...gallery].filter(
    (entry) => (category === undefined || entry.category === category) && isCalled(namesOf(entry), search),
  );
  return { entries, elsewhere: search.trim() === '' ? [] : elsewhereIn(search) };
}

function namesOf({ name, key, alsoCalled, description }: GalleryEntry): readonly string[] {
  return [name, key, ...alsoCalled, description];
}

function elsewhereIn(search: string): readonly Elsewhere[] {
  const refused = notOffered.filter(({ name, alsoCalled }) => isCalled([name, ...alsoCalled], search));
  const providers = [...identityProviders.values()].filter(
    ({ key, name, alsoCalled }) => key !== 'other' && isCalled([name, ...alsoCalled], search),
  );
  return [
    ...refused.map(({ key, name, why, instead }) => ({
      kind: 'not-offered' as const,
      key,
      name,
      why,
      instead,
      guide: null,
    })),
    ...providers.map(providerElsewhere),
  ];
}

function providerElsewhere({ key, name }: IdentityProvider): Elsewhere {
  return {
    kind: 'identity-provider',
    key,
    name,
    why: `${name} is an identity provider: people come from it, and nobody is provisioned to it.`,
    instead:
      'To let a customer’s one provision to your application, invite the customer’s administrator on the page of the tenant. To provision its people from here, import them into the directory.',
    guide: `docs/guides/idp-${key}.md`,
  };
}
