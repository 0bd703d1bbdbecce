import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { AskAct } from '../../components/AskAct.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { words } from '../../words.ts';
import { OldToken } from './OldToken.tsx';
import type { Provider, StepPage } from './step-page.ts';
import { TokenFacts } from './TokenFacts.tsx';

const { rotate: text, copy } = words.connect;

interface RotateStepProps extends StepPage {
  readonly provider: Provider;
  readonly onFinished: () => void;
}

/** Another token while the old one still works; and the end of the set-up. */
export function RotateStep({ connect, token, provider, onMade, onShow, onFinished }: RotateStepProps) {
  const [asking, setAsking] = useState<'rotate' | 'finish'>();
  const params = { tenant: connect.tenant };
  const own = connect.tokens.findLast(({ state }) => state === 'active');
  const close = () => setAsking(undefined);
  return (
    <>
      <Section title={copy.token}>
        <Text as="p">{text.lead}</Text>
        {own === undefined ? <Text as="p">{text.none}</Text> : <TokenFacts token={own} />}
        {token === undefined ? null : <NewToken token={token} provider={provider} />}
        {own?.rotation == null ? null : (
          <OldToken tenant={connect.tenant} credential={own.id} rotation={own.rotation} onShow={onShow} />
        )}
        {own === undefined || own.rotation !== null ? null : (
          <Button onClick={() => setAsking('rotate')}>{text.rotate}</Button>
        )}
      </Section>
      <Section title={text.finish}>
        <Text as="p">{text.finishLead}</Text>
        {connect.firstUser === null ? <Notice intent="info">{text.unproven}</Notice> : null}
        <Button appearance="primary" onClick={() => setAsking('finish')}>
          {text.finish}
        </Button>
      </Section>
      <AskAct
        open={asking === 'rotate'}
        title={copy.lostTitle}
        confirm={copy.lostConfirm}
        act="makeConnectToken"
        call={{ params, body: { replace: true } }}
        refreshes={[]}
        onDone={onMade}
        onClose={close}
      >
        {connect.overlaps ? copy.lostText : copy.lostTextOne}
      </AskAct>
      <AskAct
        open={asking === 'finish'}
        title={text.finishTitle}
        confirm={text.finish}
        act="finishConnect"
        call={{ params }}
        refreshes={[]}
        onDone={onFinished}
        onClose={close}
      >
        {text.finishText}
      </AskAct>
    </>
  );
}

function NewToken({ token, provider }: { readonly token: string; readonly provider: Provider }) {
  const place = provider.steps.flatMap(({ screen, paste }) =>
    paste.filter(({ value }) => value === 'token').map(({ field }) => ({ screen, field })),
  )[0];
  const where = [place?.screen, place?.field].filter(Boolean).join(' › ');
  return (
    <>
      <Notice intent="warning" title={text.now}>
        {copy.onceText}
      </Notice>
      <div style={{ width: '100%' }}>
        <CopyField label={place?.field ?? copy.token} value={token} secret hint={text.field(provider.name, where)} />
      </div>
    </>
  );
}
