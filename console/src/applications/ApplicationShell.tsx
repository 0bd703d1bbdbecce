import { makeStyles, tokens } from '@fluentui/react-components';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useAct } from '../api/use-act.ts';
import { AccountMenu } from '../layout/AccountMenu.tsx';
import { NavigationLink } from '../layout/NavigationLink.tsx';
import { Shell } from '../layout/Shell.tsx';
import { TopBar } from '../layout/TopBar.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { NoPermissionPage } from './NoPermissionPage.tsx';
import { isPermitted, permitted } from './permitted.ts';
import { SandboxBanner } from './SandboxBanner.tsx';
import type { ServedApplication, ServedMenuItem } from './served-application.ts';
import { useTenant } from './use-tenant.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  heading: {
    display: 'block',
    padding: '14px 16px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
});

/** Bar, navigation and pages of a served application. */
export function ApplicationShell({ application }: { readonly application: ServedApplication }) {
  const open = useTenant();
  const { base, params, session } = open;
  const { product, colours } = application;
  const leave = useAct('tenantSignOut');
  const signOut = async () => {
    // Nothing of what was seen may stay in the window.
    if ((await leave.run({ params })) !== undefined) window.location.assign(base);
  };
  return (
    <Shell
      product={product}
      bar={(onMenu) => (
        <TopBar onMenu={onMenu} home={{ label: product, to: base }} colours={colours}>
          {(buttonClass) => (
            <AccountMenu
              name={session.administrator?.name ?? ''}
              buttonClass={buttonClass}
              onSignOut={() => void signOut()}
            />
          )}
        </TopBar>
      )}
      above={session.tenant.sandbox ? <SandboxBanner product={product} /> : null}
      navigation={(onGo) => <Menu items={permitted(application.menu, open)} base={base} onGo={onGo} />}
    >
      {application.Notices === undefined ? null : <application.Notices />}
      <Permitted application={application} />
    </Shell>
  );
}

interface MenuProps {
  readonly items: readonly ServedMenuItem[];
  readonly base: string;
  readonly onGo: (() => void) | undefined;
}

function Menu({ items, base, onGo }: MenuProps) {
  const styles = useStyles();
  const groups = [...new Set(items.map(({ group }) => group))];
  return groups.map((group) => (
    <div key={group ?? ''}>
      {group === undefined ? null : <span className={styles.heading}>{group}</span>}
      <ul className={styles.list} aria-label={group}>
        {items
          .filter((item) => item.group === group)
          .map(({ path, label, icon, exact = false }) => (
            <li key={path}>
              <NavigationLink
                to={`${base}${path}`}
                label={label}
                exact={exact}
                {...(icon === undefined ? {} : { icon })}
                {...(onGo === undefined ? {} : { onGo })}
              />
            </li>
          ))}
      </ul>
    </div>
  ));
}

/** The page, unless it is another application's or takes a permission that is not held. */
function Permitted({ application }: { readonly application: ServedApplication }) {
  const open = useTenant();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const route = useRouterState({ select: (state) => String(state.matches.at(-1)?.fullPath ?? '') });
  const known = route === '/apps/$tenant' || application.pages.some((page) => page.path === route);
  if (!known) return <NotFoundPage />;
  const below = path.slice(open.base.length);
  const [item] = application.menu
    .filter((each) => below === each.path || below.startsWith(`${each.path}/`))
    .sort((one, other) => other.path.length - one.path.length);
  if (item !== undefined && !isPermitted(item, open)) return <NoPermissionPage item={item} />;
  return <Outlet />;
}
