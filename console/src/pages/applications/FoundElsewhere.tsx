import { Button, makeStyles } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { DocsLink } from '../../components/DocsLink.tsx';
import { guideAddress } from '../../components/docs-address.ts';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';

type Elsewhere = ReplyOf<'listGallery'>['elsewhere'][number];

const text = words.enterprise.gallery;

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: '8px' } });

interface FoundElsewhereProps {
  readonly found: readonly Elsewhere[];
  readonly onCreateOwn: () => void;
}

/** What was looked for in the gallery and cannot be added: why, and where to go instead. */
export function FoundElsewhere({ found, onCreateOwn }: FoundElsewhereProps) {
  const styles = useStyles();
  if (found.length === 0) return null;
  return (
    <div className={styles.list}>
      {found.map((one) =>
        one.kind === 'identity-provider' ? (
          <ProviderNotice key={one.key} provider={one} />
        ) : (
          <Notice
            key={one.key}
            intent="info"
            title={text.notOffered(one.name)}
            action={<Button onClick={onCreateOwn}>{text.createOwn}</Button>}
          >
            {' '}
            {one.why} {one.instead}
          </Notice>
        ),
      )}
    </div>
  );
}

function ProviderNotice({ provider: { name, guide } }: { readonly provider: Elsewhere }) {
  return (
    <Notice intent="info" title={text.isProvider(name)}>
      {' '}
      {text.providerWhy} <Link to="/tenants">{text.openTenants}</Link>
      {' · '}
      <Link to="/directory/import">{text.importPeople}</Link>
      {guide === null ? null : (
        <>
          {' · '}
          <DocsLink to={guideAddress(guide)}>{text.providerGuide(name)}</DocsLink>
        </>
      )}
    </Notice>
  );
}
