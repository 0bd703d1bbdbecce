import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  CertificateRegular,
  CheckmarkCircleRegular,
  DeleteRegular,
  PresenceBlockedRegular,
} from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { useParam } from '../../components/use-address.ts';
import { Facts } from '../../pages/directory/Facts.tsx';
import { words as general } from '../../words.ts';
import { useAccount } from './account.ts';
import { LicenceBlade } from './LicenceBlade.tsx';
import { DeleteUserDialog, SwitchUserDialog } from './UserDialogs.tsx';
import { UserState } from './UserState.tsx';
import { attributesOf, nameOf } from './user-attributes.ts';
import { words } from './words.ts';

const { user: text, licence } = words;

const useStyles = makeStyles({
  wide: { width: '100%' },
  hint: { color: tokens.colorNeutralForeground2, maxWidth: '80ch' },
  json: {
    margin: 0,
    padding: '12px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    width: '100%',
    boxSizing: 'border-box',
  },
});

/** One user: every attribute, and what may be done by hand. */
export function UserPage() {
  const styles = useStyles();
  const { base, params, can } = useAccount();
  const navigate = useNavigate();
  const shown = useEndpoint('getTenantUser', { params: { ...params, user: useParam('user') } });
  const [dialog, setDialog] = useState<'switch' | 'delete' | 'licence'>();
  const trail = [
    { label: words.home.title, to: base },
    { label: words.users.title, to: `${base}/users` },
  ];
  const user = shown.data;
  if (user === undefined) {
    const title = shown.error === null ? general.shared.loading : text.missing;
    return <Page title={title} trail={trail} loading problem={shown.error} onRetry={() => void shown.refetch()} />;
  }
  const has = attributesOf(user);
  const fact = (label: string, value: string | undefined) => ({
    label,
    value: value === undefined || value === '' ? general.shared.none : value,
  });
  const commands = (
    <CommandBar>
      {can('users') ? (
        <>
          <Command
            label={user.active ? text.deactivate : text.activate}
            icon={user.active ? <PresenceBlockedRegular /> : <CheckmarkCircleRegular />}
            onClick={() => setDialog('switch')}
          />
          <Command label={licence.assign} icon={<CertificateRegular />} onClick={() => setDialog('licence')} />
          {user.active ? null : (
            <Command label={text.delete} icon={<DeleteRegular />} onClick={() => setDialog('delete')} />
          )}
        </>
      ) : null}
      <Command label={general.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void shown.refetch()} />
    </CommandBar>
  );
  const close = () => setDialog(undefined);
  return (
    <Page title={nameOf(user)} kind={text.kind} trail={trail} commands={commands}>
      {user.active ? null : <Notice intent="warning">{text.inactiveNote}</Notice>}
      <Section title={text.profile}>
        <div className={styles.wide}>
          <Facts
            facts={[
              { label: text.state, value: <UserState user={user} /> },
              fact(text.userName, user.userName),
              fact(text.federationId, user.own.federationId),
              fact(text.firstName, has.firstName),
              fact(text.lastName, has.lastName),
              fact(text.title, has.title),
              fact(text.department, has.department),
              fact(text.externalId, has.externalId),
              fact(text.created, timeText(user.created)),
              fact(text.modified, timeText(user.modified)),
            ]}
          />
        </div>
      </Section>
      <Section title={text.contact}>
        <div className={styles.wide}>
          <Facts facts={[fact(text.email, has.email), fact(text.mobile, has.mobile), fact(text.work, has.work)]} />
        </div>
      </Section>
      <Section title={text.place}>
        <div className={styles.wide}>
          <Facts
            facts={[fact(text.site, has.site), fact(text.locale, has.locale), fact(text.timezone, has.timezone)]}
          />
        </div>
        <Text as="p" size={200} className={styles.hint}>
          {has.site === '' ? text.siteOpen : text.siteFixed}
        </Text>
      </Section>
      <Section title={licence.title}>
        <div className={styles.wide}>
          <Facts
            facts={[
              fact(licence.licence, named(licence.licences, user.own.licence)),
              fact(licence.directory, named(licence.visibility, user.own.directory)),
            ]}
          />
        </div>
        <Text as="p" size={200} className={styles.hint}>
          {licence.lead}
        </Text>
      </Section>
      <Section title={text.seen}>
        <Text as="p" size={200} className={styles.hint}>
          {text.seenLead}
        </Text>
        <pre className={styles.json}>{JSON.stringify(user.resource, undefined, 2)}</pre>
      </Section>
      {dialog === 'licence' ? <LicenceBlade user={user} onClose={close} /> : null}
      <SwitchUserDialog open={dialog === 'switch'} user={user} onClose={close} />
      <DeleteUserDialog
        open={dialog === 'delete'}
        user={user}
        onClose={close}
        onDeleted={() => void navigate({ to: `${base}/users` })}
      />
    </Page>
  );
}

/** What a value is called; one without a name as it is. */
function named(names: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return value === undefined ? undefined : (names[value] ?? value);
}
