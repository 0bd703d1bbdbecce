import { makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { SwitchField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { askWhom } from '../ask-whom.ts';
import { useAccount } from './account.ts';
import { ProvisioningInformation } from './ProvisioningInformation.tsx';
import { words } from './words.ts';

const text = words.identity;

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', gap: '28px', maxWidth: '720px' },
});

/** What is switched on and off here; each of them is needed for user provisioning. */
type Setting = 'singleSignOn' | 'userProvisioning';

const settings = {
  singleSignOn: { label: text.signOnLabel, title: text.signOnOffTitle, lead: text.signOnOffText },
  userProvisioning: { label: text.toggle, title: text.offTitle, lead: text.offText },
} as const;

/** Identity Management: single sign-on, the toggle of user provisioning, its URL and token. */
export function IdentityPage() {
  const styles = useStyles();
  const { base, params, can, session } = useAccount();
  const say = useToast();
  const account = useEndpoint('getTenant', { params });
  const change = useAct('setTenant', { refreshes: ['getTenant', 'listCredentials'] });
  const [ending, setEnding] = useState<Setting>();
  const { data } = account;
  const trail = [{ label: words.home.title, to: base }];
  if (data === undefined) {
    return (
      <Page title={text.title} trail={trail} loading problem={account.error} onRetry={() => void account.refetch()} />
    );
  }
  const isOn = (setting: Setting) => data.settings[setting] === true;
  const set = async (setting: Setting, on: boolean) => {
    if ((await change.run({ params, body: { settings: { [setting]: on } } })) === undefined) return;
    setEnding(undefined);
    say('success', (on ? text.on : text.off)(settings[setting].label));
  };
  const toggle = (setting: Setting, hint: string) => (
    <SwitchField
      name={setting}
      label={settings[setting].label}
      hint={can('settings') ? hint : `${hint} ${text.notSwitched}`}
      value={isOn(setting)}
      disabled={change.busy || !can('settings')}
      onChange={(on) => (on ? void set(setting, true) : setEnding(setting))}
    />
  );
  const open = data.refusals.length === 0;
  return (
    <Page title={text.title} lead={text.lead} trail={trail}>
      <div className={styles.sections}>
        {ending === undefined ? <ProblemNotice problem={change.problem} /> : null}
        <Section title={text.signOn}>{toggle('singleSignOn', text.signOnHint)}</Section>
        <Section title={text.subscription}>
          <Text>{data.settings.xSeries === true ? text.xSeries : text.noXSeries}</Text>
        </Section>
        <Section title={text.provisioning}>
          {toggle('userProvisioning', `${text.toggleHint} ${text.clearsWarning}`)}
          {can('credentials') ? null : (
            <Notice intent="info" title={text.notYours}>
              {text.notYoursText} {askWhom(session)}
            </Notice>
          )}
          {open && can('credentials') ? <ProvisioningInformation key={String(open)} url={data.baseUrl ?? ''} /> : null}
          {open ? null : (
            <Notice intent="warning" title={text.unavailable}>
              {whyNot(data)}
            </Notice>
          )}
        </Section>
      </div>
      <ConfirmDialog
        open={ending !== undefined}
        title={ending === undefined ? '' : settings[ending].title}
        confirm={text.offConfirm}
        danger
        busy={change.busy}
        problem={change.problem}
        onConfirm={() => (ending === undefined ? undefined : void set(ending, false))}
        onClose={() => {
          setEnding(undefined);
          change.reset();
        }}
      >
        {ending === undefined ? '' : settings[ending].lead}
      </ConfirmDialog>
    </Page>
  );
}

/** What stands in the way, in the words of these switches. */
function whyNot(account: {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly refusals: readonly string[];
}) {
  const { xSeries, singleSignOn, userProvisioning } = account.settings;
  if (xSeries !== true) return text.noXSeries;
  if (singleSignOn !== true) return text.needsSignOn;
  if (userProvisioning !== true) return text.needsToggle;
  return account.refusals.join(' ');
}
