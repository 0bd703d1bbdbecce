import { Button, Spinner, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { HomePlaceProvider } from '../../components/home-place.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { timeText } from '../../components/time-text.ts';
import { FrontDoor } from '../../session/FrontDoor.tsx';
import { words } from '../../words.ts';

const { door } = words.connect;

interface LinkDoorProps {
  readonly tenant: string;
  /** What stands behind # in the link; '' without a link. */
  readonly token: string;
  readonly onOpened: (connect: ReplyOf<'openInvitation'>) => void;
}

/** Before the set-up: what the link is good for, and the press that uses it up. To look at it uses nothing up. */
export function LinkDoor({ tenant, token, onOpened }: LinkDoorProps) {
  const { run, reply: link, problem } = useAct('lookAtInvitation');
  useEffect(() => {
    if (token !== '') void run({ params: { tenant }, body: { token } });
  }, [tenant, token, run]);
  if (token === '') {
    return (
      <FrontDoor title={door.missing}>
        <Notice intent="warning">{door.missingText}</Notice>
      </FrontDoor>
    );
  }
  if (problem !== undefined) {
    return (
      <FrontDoor title={door.bad}>
        <ProblemNotice problem={problem} />
      </FrontDoor>
    );
  }
  if (link === undefined) {
    return (
      <FrontDoor title={door.looking}>
        <Spinner label={words.shared.loading} labelPosition="after" size="small" />
      </FrontDoor>
    );
  }
  const { application } = link;
  return (
    <HomePlaceProvider value={{ label: application, to: '', product: application }}>
      {link.state === 'sent' ? (
        <Begin tenant={tenant} token={token} link={link} onOpened={onOpened} />
      ) : (
        <FrontDoor title={door.bad}>
          <Notice intent="error">{whyNot(link)}</Notice>
        </FrontDoor>
      )}
    </HomePlaceProvider>
  );
}

function Begin({ tenant, token, link, onOpened }: LinkDoorProps & { readonly link: ReplyOf<'lookAtInvitation'> }) {
  const act = useAct('openInvitation');
  const begin = async () => {
    const connect = await act.run({ params: { tenant }, body: { token } });
    if (connect !== undefined) onOpened(connect);
  };
  return (
    <FrontDoor title={words.connect.title(link.application)}>
      <Text as="p">{door.beginText(link.application)}</Text>
      <Text as="p">{`${door.one} ${timeText(link.expires)}.`}</Text>
      <ProblemNotice problem={act.problem} />
      <div>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void begin()}>
          {act.busy ? words.shared.working : door.begin}
        </Button>
      </div>
    </FrontDoor>
  );
}

function whyNot({ state, opened, openedIn, expires }: ReplyOf<'lookAtInvitation'>): string {
  if (state === 'opened') return door.opened(openedIn ?? door.anotherBrowser, timeText(opened ?? ''));
  if (state === 'expired') return door.expired(timeText(expires));
  return state === 'finished' ? door.finished : door.withdrawn;
}
