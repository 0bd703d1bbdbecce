import { Button } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { docsAddress } from '../components/docs-address.ts';
import { SessionGate } from '../session/SessionGate.tsx';
import { bar } from '../theme/themes.ts';
import { words } from '../words.ts';
import { Navigation } from './Navigation.tsx';
import { OwnMenu } from './OwnMenu.tsx';
import { Shell } from './Shell.tsx';
import { SearchEverything } from './search/SearchEverything.tsx';
import { TopBar } from './TopBar.tsx';

const ApplicationFrame = lazy(() => import('../applications/Frame.tsx'));

/** Every page lies behind the gate, except those that a one-time link leads to; served applications have a frame of their own. */
export function Frame() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (path === '/setup' || path.startsWith('/connect/')) return <Outlet />;
  if (path.startsWith('/apps/')) {
    return (
      <Suspense>
        <ApplicationFrame />
      </Suspense>
    );
  }
  return (
    <SessionGate>
      <Shell
        product={words.shell.product}
        bar={(onMenu) => (
          <TopBar onMenu={onMenu} home={{ label: words.shell.product, to: '/' }} colours={bar}>
            {(buttonClass) => (
              <>
                <SearchEverything buttonClass={buttonClass} />
                <Button
                  as="a"
                  appearance="transparent"
                  href={docsAddress}
                  target="_blank"
                  className={buttonClass}
                  icon={<QuestionCircleRegular />}
                  aria-label={words.shell.documentation}
                  title={words.shell.documentation}
                />
                <OwnMenu buttonClass={buttonClass} />
              </>
            )}
          </TopBar>
        )}
        navigation={(onGo) => <Navigation {...(onGo === undefined ? {} : { onGo })} />}
      >
        <Outlet />
      </Shell>
    </SessionGate>
  );
}
