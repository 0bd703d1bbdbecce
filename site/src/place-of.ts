/** Documents that lie elsewhere in the site than their name says. */
const places: Readonly<Record<string, string>> = {
  'README.md': 'index.html',
  'docs/README.md': 'index.html',
  'docs/OPERATIONS.md': 'operations.html',
  'docs/ERRORS.md': 'errors.html',
  'docs/GLOSSARY.md': 'glossary.html',
  'docs/ARCHITECTURE.md': 'architecture.html',
  'SECURITY.md': 'reporting.html',
  'CHANGELOG.md': 'changelog.html',
};

/** Where a document of the repository lies in the site: `docs/guides/plans.md` → `guides/plans.html`. */
export function placeOf(source: string): string {
  return places[source] ?? source.replace(/^docs\//, '').replace(/\.md$/, '.html');
}
