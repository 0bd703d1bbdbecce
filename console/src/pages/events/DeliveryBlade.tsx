import { Button } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import { type Delivery, ofReceivers } from './receiver-state.ts';

const { delivery: text, detail } = words.receivers;

interface DeliveryBladeProps {
  readonly receiver: string;
  readonly delivery: Delivery;
  readonly onClose: () => void;
}

/** One event for one receiver: what became of it, and the way to send it again. */
export function DeliveryBlade({ receiver, delivery, onClose }: DeliveryBladeProps) {
  const resend = useAct('resendDelivery', { refreshes: ofReceivers });
  const may = useMay();
  const say = useToast();
  const { resource, state, due, ended, status, took } = delivery;
  const facts = [
    { label: text.state, value: detail.states[state] },
    { label: text.type, value: delivery.type },
    { label: text.tenant, value: delivery.tenant },
    { label: text.resource, value: resource === null ? '' : `${resource.type} ${resource.id}` },
    { label: text.tries, value: String(delivery.attempts) },
    { label: text.next, value: due === null ? '' : timeText(due) },
    { label: text.ended, value: ended === null ? '' : timeText(ended) },
    { label: text.status, value: status === null ? '' : String(status) },
    { label: text.took, value: took === null ? '' : text.ms(took) },
    { label: text.failure, value: delivery.failure ?? '' },
    { label: text.answer, value: delivery.answer ?? '' },
    { label: text.event, value: delivery.event },
  ];
  const again = async () => {
    const done = await resend.run({ params: { receiver, delivery: delivery.delivery } });
    if (done !== undefined) say('success', text.resent);
  };
  return (
    <Blade
      open
      title={delivery.type}
      onClose={onClose}
      footer={
        <>
          {state !== 'waiting' && may('resendDelivery') ? (
            <Button appearance="primary" disabledFocusable={resend.busy} onClick={() => void again()}>
              {resend.busy ? words.shared.working : text.resend}
            </Button>
          ) : null}
          <Button onClick={onClose}>{words.shared.close}</Button>
        </>
      }
    >
      <ProblemNotice problem={resend.problem} />
      <Facts facts={facts.filter(({ value }) => value !== '')} />
    </Blade>
  );
}
