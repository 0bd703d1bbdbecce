import {
  createDarkTheme,
  createLightTheme,
  FluentProvider,
  makeStaticStyles,
  Spinner,
} from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { CallWatch } from '../api/call-watch.ts';
import { CallerProvider, createCaller } from '../api/caller.ts';
import { createQueryClient } from '../api/query-client.ts';
import { useEndpoint } from '../api/use-endpoint.ts';
import { HomePlaceProvider } from '../components/home-place.ts';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { useParam } from '../components/use-address.ts';
import { FrontDoor } from '../session/FrontDoor.tsx';
import { useTheme } from '../theme/ThemeChoice.tsx';
import { shape } from '../theme/themes.ts';
import { words as general } from '../words.ts';
import { ApplicationShell } from './ApplicationShell.tsx';
import { applicationOf } from './application-of.ts';
import type { ServedApplication } from './served-application.ts';
import { TenantGate } from './TenantGate.tsx';
import { words } from './words.ts';

// Not by a class of its own: dialogs take over the classes of the look, and would be as high as the window.
const useStaticStyles = makeStaticStyles({ '.fui-FluentProvider > .fui-FluentProvider': { height: '100%' } });

/** The pages of a served application, under `/apps/$tenant`: a session, a cache and a look of their own. */
export default function Frame() {
  const tenant = useParam('tenant');
  const own = useMemo(() => ({ client: createQueryClient(), caller: createCaller(new CallWatch(), tenant) }), [tenant]);
  return (
    <QueryClientProvider client={own.client}>
      <CallerProvider value={own.caller}>
        <Opened key={tenant} tenant={tenant} />
      </CallerProvider>
    </QueryClientProvider>
  );
}

function Opened({ tenant }: { readonly tenant: string }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const session = useEndpoint('getTenantSession', { params: { tenant } }, { refresh: 60_000 });
  if (session.data === undefined) {
    return (
      <FrontDoor title={session.error === null ? general.signIn.title : words.noSuchSandbox}>
        {session.error === null ? (
          <Spinner label={general.shared.loading} labelPosition="after" size="small" />
        ) : (
          <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
        )}
      </FrontDoor>
    );
  }
  const application = applicationOf(session.data.tenant.profile);
  if (application === undefined) return <FrontDoor title={words.noSuchSandbox}>{words.nothingPermitted}</FrontDoor>;
  const { product } = application;
  return (
    <Look application={application}>
      <HomePlaceProvider value={{ label: product, to: `/apps/${tenant}`, product: `${product} ${words.sandbox}` }}>
        {path === `/apps/${tenant}/setup` ? (
          <Outlet />
        ) : (
          <TenantGate session={session.data}>
            <ApplicationShell application={application} />
          </TenantGate>
        )}
      </HomePlaceProvider>
    </Look>
  );
}

/** The application's own colours, light or dark as it was chosen. */
function Look({ application, children }: { readonly application: ServedApplication; readonly children: ReactNode }) {
  useStaticStyles();
  const { dark } = useTheme();
  const { brand } = application;
  const theme = useMemo(() => ({ ...(dark ? createDarkTheme : createLightTheme)(brand), ...shape }), [dark, brand]);
  return <FluentProvider theme={theme}>{children}</FluentProvider>;
}
