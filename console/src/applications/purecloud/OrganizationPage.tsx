import { makeStyles, Text } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { CopyField } from '../../components/CopyField.tsx';
import { Form } from '../../components/Form.tsx';
import { SelectField } from '../../components/fields.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { Facts } from '../../pages/directory/Facts.tsx';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.organization;

const useStyles = makeStyles({
  values: { display: 'flex', flexDirection: 'column', gap: '12px', width: '100%', maxWidth: '640px' },
});

/** Organization Settings: the region, and the addresses that follow from it. */
export function OrganizationPage() {
  const styles = useStyles();
  const { admin, params, tenant, can } = useOrganisation();
  const say = useToast();
  const shown = useEndpoint('getTenant', { params });
  const save = useAct('setTenant', { refreshes: ['getTenant'] });
  const account = shown.data;
  const regions = account?.regions ?? [];
  const key = typeof account?.settings.region === 'string' ? account.settings.region : '';
  const region = regions.find((each) => each.key === key) ?? regions[0];
  const choose = async (next: string) => {
    if ((await save.run({ params, body: { settings: { region: next } } })) !== undefined) say('success', text.saved);
  };
  const facts = [
    { label: text.name, value: tenant },
    { label: text.rate, value: String(account?.settings.requestsPerMinute ?? '') },
  ];
  return (
    <Page
      title={text.title}
      lead={text.lead}
      trail={[{ label: words.home.title, to: admin }]}
      loading={account === undefined}
      problem={shown.error}
      onRetry={() => void shown.refetch()}
    >
      <Facts facts={facts} />
      <Section title={text.region}>
        <Text as="p">{text.regionLead}</Text>
        <Form problem={save.problem} onSubmit={() => {}}>
          <SelectField
            name="region"
            label={text.region}
            value={region?.key ?? ''}
            disabled={!can('settings') || save.busy}
            onChange={(next) => void choose(next)}
            options={regions.map((each) => ({ value: each.key, label: each.name }))}
          />
        </Form>
      </Section>
      <Section title={text.sandbox}>
        <div className={styles.values}>
          <CopyField label={text.scimUrl} value={account?.baseUrl ?? ''} hint={text.scimHint} />
          <CopyField label={text.tokenUrl} value={account?.tokenUrl ?? ''} />
        </div>
      </Section>
      {region === undefined ? null : (
        <Section title={text.real(region.name)}>
          <Facts
            facts={[
              { label: text.apiUrl, value: region.apiUrl },
              { label: text.scimUrl, value: `${region.apiUrl}${text.scimPath}` },
              { label: text.tokenUrl, value: region.tokenUrl },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}
