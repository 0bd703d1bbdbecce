import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { FormSection } from './FormSection.tsx';
import { SelfTestSteps } from './SelfTestSteps.tsx';

const text = words.selfTest;

type SelfTest = ReplyOf<'getSelfTest'>;

const useStyles = makeStyles({
  run: { alignSelf: 'flex-start' },
  list: { margin: 0, paddingLeft: '20px' },
  when: { color: tokens.colorNeutralForeground2 },
});

/** Self-test: proves what the application can do, and offers what it found. */
export function SelfTestSection({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const params = { application: String(application.application) };
  const { missing } = application.connection;
  const { data: test, error } = useEndpoint(
    'getSelfTest',
    { params },
    { refresh: (reply) => (reply?.running === true ? 700 : false) },
  );
  const running = test?.running === true;
  return (
    <FormSection title={text.title} lead={text.lead}>
      <Button
        className={styles.run}
        icon={<BeakerRegular />}
        disabledFocusable={running || missing.length > 0 || !may('startSelfTest')}
        onClick={() => setAsking(true)}
      >
        {text.run}
      </Button>
      {missing.length === 0 ? null : <Text className={styles.when}>{text.missing(missing.join(', '))}</Text>}
      {error === null ? null : <ProblemNotice problem={error} />}
      {test === undefined ? null : <Report application={application} test={test} />}
      <AskAct
        open={asking}
        title={text.askTitle(application.name)}
        confirm={text.confirm}
        act="startSelfTest"
        call={{ params, body: { confirm: true } }}
        refreshes={['getSelfTest']}
        onClose={() => setAsking(false)}
      >
        <Text as="p">{text.ask(application.name)}</Text>
        <Text as="p">{text.askSeen}</Text>
      </AskAct>
    </FormSection>
  );
}

function Report({ application, test }: { readonly application: Application; readonly test: SelfTest }) {
  const styles = useStyles();
  return (
    <>
      <div role="status">
        {test.running ? (
          <Spinner size="tiny" labelPosition="after" label={text.running(test.steps.length)} />
        ) : test.ended === null ? null : (
          <Text className={styles.when}>{text.ended(timeText(test.ended))}</Text>
        )}
      </div>
      <Quirks application={application} offered={test.running ? [] : test.offered} />
      {test.running || test.left.length === 0 ? null : (
        <Notice intent="warning" title={text.left}>
          {text.leftText(test.left.join(', '))}
        </Notice>
      )}
      {test.steps.length === 0 ? null : <SelfTestSteps steps={test.steps} />}
    </>
  );
}

/** What can be taken over, and what was. */
function Quirks({ application, offered }: { readonly application: Application; readonly offered: readonly string[] }) {
  const styles = useStyles();
  const say = useToast();
  const may = useMay();
  const act = useAct('takeQuirks', { refreshes: ['getSelfTest', 'getApplication'] });
  const { quirks } = application.wire;
  const disabled = act.busy || !may('takeQuirks');
  const set = async (take: boolean) => {
    const reply = await act.run({ params: { application: String(application.application) }, body: { take } });
    if (reply !== undefined) say('success', take ? text.taken : text.forgotten);
  };
  const list = (sentences: readonly string[]) => (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return (
    <>
      <ProblemNotice problem={act.problem} />
      {offered.length === 0 ? null : (
        <Notice
          intent="warning"
          title={text.offered}
          action={
            <Button disabledFocusable={disabled} onClick={() => void set(true)}>
              {text.take}
            </Button>
          }
        >
          {list(offered)}
        </Notice>
      )}
      {quirks.length === 0 ? null : (
        <Notice
          intent="info"
          title={text.quirks}
          action={
            <Button disabledFocusable={disabled} onClick={() => void set(false)}>
              {text.forget}
            </Button>
          }
        >
          {list(quirks)}
        </Notice>
      )}
    </>
  );
}
