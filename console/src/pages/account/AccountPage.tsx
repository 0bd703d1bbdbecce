import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Page } from '../../components/Page.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { useAdministrator, useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { ApiTokens } from './ApiTokens.tsx';
import { MailSection } from './MailSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';

const { account: text, roles } = words.administration;

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '24px', rowGap: '4px', margin: 0 },
  fact: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  sections: { display: 'flex', flexDirection: 'column', gap: '32px' },
});

/** What belongs to the administrator who is signed in. */
export function AccountPage() {
  const styles = useStyles();
  const administrator = useAdministrator();
  const may = useMay();
  const [tab, setTab] = useQueryPart('tab');
  if (administrator === null) return <Page title={text.title} loading />;
  return (
    <Page title={administrator.name} kind={text.title}>
      <dl className={styles.facts}>
        <dt className={styles.fact}>{text.login}</dt>
        <dd className={styles.value}>
          <Text>{administrator.login}</Text>
        </dd>
        <dt className={styles.fact}>{text.roles}</dt>
        <dd className={styles.value}>
          <Text>{administrator.roles.map((role) => roles[role]).join(', ')}</Text>
        </dd>
      </dl>
      <Tabs
        label={text.tabs}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            key: 'security',
            label: text.security,
            content: (
              <div className={styles.sections}>
                <SecondFactorSection administrator={administrator} />
                <PasswordSection login={administrator.login} />
              </div>
            ),
          },
          { key: 'sessions', label: text.sessions, content: <SessionsSection /> },
          { key: 'tokens', label: text.tokens, content: <ApiTokens /> },
          ...(may('getMailChoice') ? [{ key: 'mail', label: words.mail.own.title, content: <MailSection /> }] : []),
        ]}
      />
    </Page>
  );
}
