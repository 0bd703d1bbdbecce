import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useNarrow } from '../components/use-media.ts';
import { usePageStart } from '../components/use-page-start.ts';
import { AwayBanner } from '../session/AwayBanner.tsx';
import { words } from '../words.ts';
import { PageAnnouncer } from './PageAnnouncer.tsx';

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    // On paper there is the page alone, as long as it is.
    '@media print': { display: 'block', height: 'auto' },
  },
  skip: {
    position: 'absolute',
    left: '-9999px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    zIndex: 1,
    ':focus': { left: '8px', top: '4px' },
  },
  below: { display: 'flex', flexGrow: 1, minHeight: 0, '@media print': { display: 'block' } },
  navigation: {
    width: '232px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '8px 0 24px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  main: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    ':focus': { outlineStyle: 'none' },
    '@media print': { overflowY: 'visible', display: 'block' },
  },
});

interface ShellProps {
  readonly product: string;
  /** The bar across the top; `onMenu` where the navigation is hidden. */
  readonly bar: (onMenu: (() => void) | undefined) => ReactNode;
  /** Its lines; `onGo` is told when one was followed. */
  readonly navigation: (onGo?: () => void) => ReactNode;
  /** Under the bar, over every page. */
  readonly above?: ReactNode;
  /** The page. */
  readonly children: ReactNode;
}

/** The frame around every page: bar, navigation, content. */
export function Shell({ product, bar, navigation, above, children }: ShellProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const main = usePageStart<HTMLElement>();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {words.shell.skip}
      </a>
      <PageAnnouncer />
      {bar(narrow ? () => setOpen(true) : undefined)}
      {above}
      <div className={styles.below}>
        {narrow ? (
          <OverlayDrawer open={open} onOpenChange={(_, data) => setOpen(data.open)} size="small">
            <DrawerHeader>
              <DrawerHeaderTitle
                action={
                  <Button
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={words.shell.closeNavigation}
                    onClick={close}
                  />
                }
              >
                {product}
              </DrawerHeaderTitle>
            </DrawerHeader>
            <DrawerBody>
              <nav aria-label={words.shell.navigation}>{navigation(close)}</nav>
            </DrawerBody>
          </OverlayDrawer>
        ) : (
          <nav aria-label={words.shell.navigation} className={styles.navigation}>
            {navigation()}
          </nav>
        )}
        <main ref={main} id="content" tabIndex={-1} className={styles.main}>
          <AwayBanner />
          {children}
        </main>
      </div>
    </div>
  );
}
