import { type AnyRouter, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './layout/Frame.tsx';
import { BrokenPage } from './pages/BrokenPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { pages } from './routes.tsx';

/** The router over the list of pages. */
export function createConsoleRouter(): AnyRouter {
  const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
  const children = pages.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(async () => ({ default: await load() })),
      errorComponent: BrokenPage,
    }),
  );
  return createRouter({
    routeTree: root.addChildren(children),
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}
