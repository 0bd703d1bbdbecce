import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { words } from '../words.ts';
import { type Crumb, Crumbs } from './Crumbs.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { Term } from './Term.tsx';
import { TermsOfRegion } from './terms-of-region.ts';
import { useTitle } from './use-title.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  head: { padding: '12px 24px 8px', display: 'flex', flexDirection: 'column', gap: '4px' },
  title: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  sub: { color: tokens.colorNeutralForeground2 },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '80ch' },
  body: {
    padding: '12px 24px 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-width: 720px)': { padding: '12px 12px 24px' },
  },
  flush: { padding: 0 },
  narrowHead: { '@media (max-width: 720px)': { padding: '8px 12px' } },
});

interface PageProps {
  readonly title: string;
  /** The word that the page is about, where the title says more than it. */
  readonly about?: string;
  /** Under the title: what kind of thing it is, as in "User". */
  readonly kind?: string;
  /** One sentence: what this page is for. */
  readonly lead?: ReactNode;
  /** The pages above this one, outermost first; home and the page itself are added. */
  readonly trail?: readonly Crumb[];
  /** The ways to the other pages of the thing, where they do not stand beside the page. */
  readonly tabs?: ReactNode;
  /** A `<CommandBar>`. */
  readonly commands?: ReactNode;
  /** Its last step in the breadcrumb, where the title says more than is new there. */
  readonly crumb?: string;
  /** Shows that the page's first data is on its way, or why it did not come. */
  readonly loading?: boolean;
  readonly problem?: Problem | null;
  readonly onRetry?: () => void;
  /** Without padding around the content. */
  readonly flush?: boolean;
  readonly children?: ReactNode;
}

/** A page: breadcrumb, title, tabs, command bar, content. */
export function Page(props: PageProps) {
  const {
    title,
    about,
    kind,
    lead,
    trail = [],
    crumb,
    tabs,
    commands,
    loading,
    problem,
    onRetry,
    flush,
    children,
  } = props;
  const styles = useStyles();
  useTitle(title);
  return (
    <TermsOfRegion>
      <div className={styles.page}>
        <header className={mergeClasses(styles.head, styles.narrowHead)}>
          <Crumbs trail={trail} title={crumb ?? title} />
          <div>
            <div>
              <Text as="h1" className={styles.title}>
                {title}
              </Text>
              <Term of={about ?? title} />
            </div>
            {kind === undefined ? null : <Text className={styles.sub}>{kind}</Text>}
          </div>
          {lead === undefined ? null : (
            <Text as="p" className={styles.lead}>
              {lead}
            </Text>
          )}
        </header>
        {tabs}
        {commands}
        <div className={mergeClasses(styles.body, flush === true && styles.flush)}>
          {problem === null || problem === undefined ? null : (
            <ProblemNotice
              problem={problem}
              title={words.shared.loadFailed}
              {...(onRetry === undefined ? {} : { onRetry })}
            />
          )}
          {loading === true && (problem === null || problem === undefined) ? (
            <Spinner label={words.shared.loading} labelPosition="after" size="small" />
          ) : (
            children
          )}
        </div>
      </div>
    </TermsOfRegion>
  );
}
