import { Button, makeStyles } from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons';
import type { CallOf, ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { InView } from '../../components/InView.tsx';
import { Notice } from '../../components/Notice.tsx';
import { AllowPrivateAddress } from './AllowPrivateAddress.tsx';
import type { Application } from './ApplicationFrame.tsx';
import { ReplaceSecret } from './ReplaceSecret.tsx';

type Reply = ReplyOf<'testConnection'>;

const useStyles = makeStyles({ tries: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** What a test says in the vocabulary of the application. */
export interface TestTexts {
  readonly test: string;
  readonly testing: string;
  readonly ok: string;
  /** `code`: why it failed, where the application was asked; else null. */
  readonly failed: (code: string | null, message: string) => string;
}

interface TestConnectionProps {
  readonly application: Application;
  /** What is typed and not saved. */
  readonly connection: NonNullable<CallOf<'testConnection'>['body']>;
  readonly texts: TestTexts;
  readonly disabled: boolean;
  /** What came of it; undefined: it could not be tried. */
  readonly onTried?: (reply: Reply | undefined) => void;
}

/** Tries what is typed, saved or not; beside it another secret takes the place of the stored one. */
export function TestConnection({ application, connection, texts, disabled, onTried }: TestConnectionProps) {
  const styles = useStyles();
  const test = useAct('testConnection');
  const params = { application: String(application.application) };
  const run = async () => {
    const tried = await test.run({ params, body: connection });
    onTried?.(tried);
  };
  const { reply, problem } = test;
  const isPrivate =
    reply?.code === 'forbidden-address' || (problem !== undefined && isPlain(connection, problem.fields));
  const message = (reply?.ok === false ? reply.message : problem?.message) ?? '';
  const advice = (reply?.ok === false ? reply.advice : problem?.advice) ?? '';
  const title = texts.failed(reply?.code ?? null, message);
  return (
    <>
      <div className={styles.tries}>
        <Button icon={<PlugConnectedRegular />} disabledFocusable={test.busy || disabled} onClick={() => void run()}>
          {test.busy ? texts.testing : texts.test}
        </Button>
        <ReplaceSecret application={application} />
      </div>
      {reply?.ok === true ? (
        <InView>
          <Notice intent="success" title={texts.ok}>
            {reply.message}
          </Notice>
          {reply.notices.map((notice) => (
            <Notice key={notice} intent="info">
              {notice}
            </Notice>
          ))}
        </InView>
      ) : null}
      {reply?.ok === false || problem !== undefined ? (
        <InView>
          <Notice
            intent="error"
            title={title}
            action={
              isPrivate ? <AllowPrivateAddress application={application} onAllowed={() => void run()} /> : undefined
            }
          >
            {title.includes(message) ? advice : `${message} ${advice}`.trim()}
          </Notice>
        </InView>
      ) : null}
    </>
  );
}

/** An address that begins with http:// was refused: that is for a private one, which is allowed first. */
function isPlain(
  { tenantUrl, tokenUrl }: TestConnectionProps['connection'],
  wrong: ReadonlyMap<string, string>,
): boolean {
  const given = { tenantUrl, tokenUrl };
  return Object.entries(given).some(([field, url]) => wrong.has(field) && url?.trim().startsWith('http://') === true);
}
