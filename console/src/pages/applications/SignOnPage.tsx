import { makeStyles, Text } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { CopyField } from '../../components/CopyField.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { CheckField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';

const { signOn: text, menu } = words.enterprise;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '720px' },
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** Single sign-on: what the vendor asks for, and whether somebody said that it works. */
export function SignOnPage() {
  return (
    <ApplicationFrame page={menu.signOn} lead={text.lead}>
      {(application) => (
        <>
          <Configured application={application} />
          <Vendor application={application} />
        </>
      )}
    </ApplicationFrame>
  );
}

function Configured({ application }: { readonly application: Application }) {
  const say = useToast();
  const may = useMay();
  const save = useAct('setApplication', { refreshes: ['getApplication'] });
  const params = { application: String(application.application) };
  const change = async (signOnConfigured: boolean) => {
    const done = await save.run({ params, body: { signOnConfigured } }, application.version);
    if (done !== undefined) say('success', text.saved);
  };
  return (
    <>
      <ProblemNotice problem={save.problem} />
      <CheckField
        name="signOnConfigured"
        label={text.configured}
        hint={text.configuredHint}
        value={application.signOnConfigured}
        disabled={save.busy || !may('setApplication')}
        onChange={(checked) => void change(checked)}
      />
    </>
  );
}

function Vendor({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const { data, error, refetch } = useEndpoint('getGalleryEntry', { params: { key: application.gallery } });
  if (data === undefined) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  const { signOn } = data;
  if (signOn === null) return <EmptyState title={text.unknownTitle}>{text.unknown}</EmptyState>;
  return (
    <>
      {signOn.first && !application.signOnConfigured ? (
        <Notice intent="warning" title={text.firstTitle}>
          {text.first}
        </Notice>
      ) : null}
      <Facts
        facts={[
          { label: text.method, value: signOn.method },
          { label: text.key, value: signOn.key },
        ]}
      />
      <section className={styles.section}>
        <Text as="h2" weight="semibold" size={400}>
          {text.values}
        </Text>
        {signOn.values.map(({ name, value }) => (
          <CopyField key={name} label={name} value={value} />
        ))}
      </section>
      <Listed title={text.asked} items={signOn.asked} />
      <Listed title={text.notes} items={signOn.notes} />
    </>
  );
}

function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold" size={400}>
        {title}
      </Text>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
