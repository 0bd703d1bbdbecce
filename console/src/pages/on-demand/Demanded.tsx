import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  TableCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { StepDetails } from './StepDetails.tsx';

export type DemandReply = ReplyOf<'provisionOnDemand'>;
export type DemandObject = DemandReply['objects'][number];

const text = words.onDemand;

const useStyles = makeStyles({
  object: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '960px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '12px' },
  said: { overflowWrap: 'anywhere' },
  tip: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  stepHead: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
});

const tones: Readonly<Record<DemandObject['status'], Tone>> = {
  success: 'good',
  failure: 'bad',
  skipped: 'neutral',
  warning: 'warning',
  waiting: 'waiting',
  preview: 'info',
};

/** What provisioning on demand came to, object by object. */
export function Demanded({ reply }: { readonly reply: DemandReply }) {
  return (
    <>
      {reply.preview ? <Notice intent="info">{text.previewNote}</Notice> : null}
      {reply.notices.map((notice) => (
        <Notice key={notice} intent="info">
          {notice}
        </Notice>
      ))}
      {reply.connection === null ? null : (
        <Notice intent="error" title={text.connection}>
          {reply.connection.message} {reply.connection.advice}
        </Notice>
      )}
      {reply.objects.map((object) => (
        <ObjectSteps key={object.objectId} object={object} />
      ))}
      {reply.members.length === 0 ? null : (
        <PlainTable label={text.members} headers={[text.members, text.verdict]} maxWidth="640px">
          {reply.members.map(({ objectId, name, written }) => (
            <TableRow key={objectId}>
              <TableCell>{name}</TableCell>
              <TableCell>
                <StatusBadge tone={written ? 'good' : 'waiting'}>
                  {written ? text.written : text.notWritten}
                </StatusBadge>
              </TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
    </>
  );
}

/** Import, scope, match, map and action of one object, all opened out. */
function ObjectSteps({ object }: { readonly object: DemandObject }) {
  const styles = useStyles();
  return (
    <section className={styles.object} aria-label={text.done(object.name)}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold">
          {object.name}
        </Text>
        <StatusBadge tone={tones[object.status]}>{text.statuses[object.status]}</StatusBadge>
        <Text>{wordOf(words.logs.actions, object.action)}</Text>
        {object.entry === null ? null : (
          <Link to="/logs/$entry" params={{ entry: object.entry }}>
            {text.viewEntry}
          </Link>
        )}
      </div>
      <Text className={styles.said}>{object.message}</Text>
      <Accordion collapsible multiple defaultOpenItems={object.steps.map(({ name }) => name)}>
        {object.steps.map(({ name, status, text: said, tips }, index) => (
          <AccordionItem key={name} value={name}>
            <AccordionHeader>
              <span className={styles.stepHead}>
                <Text weight="semibold">{text.step(index + 1, text.steps[name])}</Text>
                <StatusBadge tone={tones[status]}>{text.statuses[status]}</StatusBadge>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <div className={styles.panel}>
                <Text className={styles.said}>{said}</Text>
                {tips.map((tip) => (
                  <Text key={tip} className={styles.tip}>
                    {tip}
                  </Text>
                ))}
                <StepDetails object={object} step={name} />
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}
