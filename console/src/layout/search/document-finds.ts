import type { Heading } from '../../api/decode-headings.ts';
import { docsAddress } from '../../components/docs-address.ts';
import type { Found } from './found.ts';

/** What else something is called that documents tell of, by the key in their addresses. */
export type CalledByKey = Readonly<Record<string, readonly string[]>>;

/**
 * Every title and heading of the documents. A page whose address names an application or an identity provider by its key
 * (`guides/set-up-KEY.html`, `guides/idp-KEY.html`) is found by all its other names.
 */
export function documentFinds(headings: readonly Heading[], called: CalledByKey): readonly Found[] {
  return headings.map(({ url, page, title }) => {
    const begins = title === page;
    return {
      key: `document ${url}`,
      name: title,
      // A part of a page is found by the other names together with its own words only, or it would stand before the page.
      ...(begins ? { also: namesOf(url, called) } : { about: [page, ...namesOf(url, called)].join(' '), detail: page }),
      opens: { kind: 'document', url: `${docsAddress}${url}` },
    };
  });
}

function namesOf(url: string, called: CalledByKey): readonly string[] {
  const name = url.slice(url.lastIndexOf('/') + 1).replace(/\.html.*$/, '');
  return Object.keys(called).flatMap((key) => (`-${name}-`.includes(`-${key}-`) ? (called[key] ?? []) : []));
}
