import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { SessionGate } from '../session/SessionGate.tsx';
import { bar } from '../theme/themes.ts';
import { words } from '../words.ts';
import { Navigation } from './Navigation.tsx';
import { OwnMenu } from './OwnMenu.tsx';
import { Shell } from './Shell.tsx';
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
            {(buttonClass) => <OwnMenu buttonClass={buttonClass} />}
          </TopBar>
        )}
        navigation={(onGo) => <Navigation {...(onGo === undefined ? {} : { onGo })} />}
      >
        <Outlet />
      </Shell>
    </SessionGate>
  );
}
