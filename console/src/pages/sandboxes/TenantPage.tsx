import { Button, makeStyles, Text } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { CopyField } from '../../components/CopyField.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useParam } from '../../components/use-address.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { TenantAdministrators } from '../administrators/tenant/TenantAdministrators.tsx';
import { DeleteTenant, TenantClosed } from '../privacy/TenantDeletion.tsx';
import { CredentialsSection } from './CredentialsSection.tsx';
import { InviteSection } from './InviteSection.tsx';
import { placeOf } from './place-of.ts';
import { ShapeSection } from './ShapeSection.tsx';

const { sandboxes: text } = words;

type Tenant = ReplyOf<'getTenant'>;

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', gap: '28px', maxWidth: '860px' },
  wide: { width: '100%', display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '720px' },
  table: { width: '100%', display: 'flex', flexDirection: 'column', gap: '12px', minHeight: '240px' },
});

/** One tenant: its address, who may call it, what is still missing, and the way to its own administrators' screens. */
export function TenantPage() {
  const styles = useStyles();
  const name = useParam('tenant');
  const { data, error, refetch } = useEndpoint('getTenant', { params: { tenant: name } });
  const place = placeOf(data?.sandbox === true);
  return (
    <Page
      title={name}
      kind={data === undefined ? '' : [place.text.kind, data.application ?? ''].filter(Boolean).join(' · ')}
      trail={[{ label: place.text.title, to: place.to }]}
      loading={data === undefined}
      problem={error}
      onRetry={() => void refetch()}
    >
      {data === undefined ? null : (
        <div className={styles.sections}>
          <TenantClosed tenant={data} />
          <Refusals tenant={data} />
          <Activation tenant={data} />
          {data.sandbox && !data.administered ? (
            <Notice intent="info" title={text.fromRules}>
              {' '}
              {text.fromRulesHint(data.application ?? '')}{' '}
              <Link to="/gallery/$key" params={{ key: data.profile }}>
                {text.whatIsAssumed}
              </Link>
            </Notice>
          ) : null}
          <Screens tenant={data} />
          <Address tenant={data} />
          {data.administered && data.sandbox ? null : <CredentialsSection tenant={data.tenant} />}
          <InviteSection tenant={data.tenant} />
          <Clients tenant={data} />
          <ShapeSection tenant={data.tenant} />
          <DeleteTenant tenant={data} />
        </div>
      )}
    </Page>
  );
}

function Refusals({ tenant }: { readonly tenant: Tenant }) {
  if (tenant.refusals.length === 0 || tenant.state === 'closed') return null;
  return (
    <Notice intent="warning" title={text.refused}>
      {tenant.refusals.join(' ')}
    </Notice>
  );
}

function Address({ tenant }: { readonly tenant: Tenant }) {
  const styles = useStyles();
  return (
    <Section title={text.address}>
      <div className={styles.wide}>
        <CopyField label={text.baseUrl} value={tenant.baseUrl ?? ''} hint={text.baseUrlHint} />
        {tenant.tokenUrl === null ? null : <CopyField label={text.tokenUrl} value={tenant.tokenUrl} />}
        {tenant.credential === null || !tenant.administered ? null : (
          <Text as="p">{text.credentialHint(tenant.credential)}</Text>
        )}
      </div>
    </Section>
  );
}

/** Who provisions into the tenant. */
function Clients({ tenant: { tenant } }: { readonly tenant: Tenant }) {
  return (
    <Section title={words.clients.section}>
      <Text as="p">{words.clients.sectionLead}</Text>
      <Link to="/tenants/$tenant/requests" params={{ tenant }}>
        {words.clients.requests}
      </Link>
      <Link to="/tenants/$tenant/clients" params={{ tenant }}>
        {words.clients.policy}
      </Link>
      <Link to="/tenants/$tenant/roles" params={{ tenant }}>
        {words.roleMapping.link}
      </Link>
      <Link to="/webhooks" search={{ tenant }}>
        {words.receivers.title}
      </Link>
    </Section>
  );
}

/** Support's act: where the application starts without SCIM. */
function Activation({ tenant }: { readonly tenant: Tenant }) {
  const act = useAct('activateTenant', { refreshes: ['getTenant', 'listTenants'] });
  const may = useMay();
  const toast = useToast();
  const { activated } = tenant.settings;
  if (typeof activated !== 'boolean') return null;
  const activate = async () => {
    const done = await act.run({ params: { tenant: tenant.tenant } });
    if (done !== undefined) toast('success', text.activated(done.tenant));
  };
  return (
    <Section title={text.activation}>
      <StatusBadge tone={activated ? 'good' : 'warning'}>
        {activated ? text.activatedOn : text.activatedOff}
      </StatusBadge>
      {activated ? null : <Text as="p">{text.activationHint}</Text>}
      <ProblemNotice problem={act.problem} />
      {activated ? null : may('activateTenant') ? (
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void activate()}>
          {act.busy ? words.shared.working : text.activate}
        </Button>
      ) : (
        <Text as="p">{text.onlyGlobal}</Text>
      )}
    </Section>
  );
}

/** The application's own screens, and who may come in there. */
function Screens({ tenant }: { readonly tenant: Tenant }) {
  const styles = useStyles();
  const may = useMay();
  const params = { tenant: tenant.tenant };
  const known = useEndpoint('listTenantAdministrators', { params }, { enabled: tenant.administered });
  if (!tenant.administered || tenant.application === null) return null;
  return (
    <Section title={text.screens}>
      <Text as="p">{text.screensLead(tenant.application)}</Text>
      {known.data?.administrators.length === 0 ? (
        <Text as="p">{text.screensFirst}</Text>
      ) : (
        <Button as="a" href={`/apps/${tenant.tenant}`} target="_blank" icon={<OpenRegular />}>
          {text.open(tenant.application)}
        </Button>
      )}
      <div className={styles.table}>
        <Text as="h3" weight="semibold">
          {text.administrators}
        </Text>
        <TenantAdministrators tenant={tenant.tenant} changes={may('addTenantAdministrator')} />
      </div>
    </Section>
  );
}
