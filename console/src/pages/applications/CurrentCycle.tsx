import { Text } from '@fluentui/react-components';
import { Progress } from '../../components/Progress.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { cycleTone, nothingWritten, wordOf } from './application-state.ts';
import { ByList } from './ByList.tsx';
import { CyclePhases } from './CyclePhases.tsx';
import { durationText, tookText } from './duration-text.ts';
import type { Job } from './provisioning-draft.ts';
import { Tally } from './Tally.tsx';

const { provisioning, enterprise } = words;
const text = provisioning.progress;

/** The running cycle with its progress bar; else the last one, and when the next begins. */
export function CurrentCycle({ job }: { readonly job: Job }) {
  const { running, last } = job;
  if (running !== null) return <RunningCycle job={job} running={running} />;
  if (last === null) {
    return (
      <>
        <Text>{text.never}</Text>
        <NextCycle job={job} />
      </>
    );
  }
  return (
    <>
      <StatusBadge tone={cycleTone(last.state)}>
        {text.lastTitle(
          text.cycle(wordOf(enterprise.cycleKind, last.kind), last.cycle),
          wordOf(enterprise.cycleState, last.state),
        )}
      </StatusBadge>
      {last.ended === null ? null : (
        <Text>
          {text.ended(timeText(last.ended))}, {text.took(tookText(last.started, last.ended))}
        </Text>
      )}
      <Tally tally={last.tally} none={nothingWritten(last.state)} />
      <ByList tally={last.tally} />
      {last.guard === null ? null : <Text size={200}>{text.guard(last.guard)}</Text>}
      <NextCycle job={job} />
    </>
  );
}

interface RunningCycleProps {
  readonly job: Job;
  readonly running: NonNullable<Job['running']>;
}

function RunningCycle({ job, running }: RunningCycleProps) {
  const { progress } = job;
  const done = progress?.done ?? running.tally.evaluated ?? 0;
  const total = progress?.total ?? null;
  const notes = [
    total === null ? text.doneOpen(done) : text.done(done, total),
    ...(progress === null || progress.rate === 0 ? [] : [text.rate(progress.rate)]),
    ...(progress === null || progress.secondsLeft === null ? [] : [text.left(durationText(progress.secondsLeft))]),
  ];
  return (
    <>
      <StatusBadge tone="info">
        {text.lastTitle(
          text.cycle(wordOf(enterprise.cycleKind, running.kind), running.cycle),
          wordOf(enterprise.cycleState, running.state),
        )}
      </StatusBadge>
      <Progress
        label={wordOf(text.phases, running.phase)}
        share={total === null ? undefined : done / Math.max(1, total)}
        note={notes.join(' · ')}
      />
      {progress === null ? null : <CyclePhases phases={progress.phases} />}
      <Tally tally={running.tally} none={text.nothingYet} />
      <ByList tally={running.tally} />
    </>
  );
}

function NextCycle({ job }: { readonly job: Job }) {
  if (job.status === 'off') return <Text>{text.paused}</Text>;
  if (job.quarantine !== null) return null;
  if (job.pause !== null) {
    const { by, at, reason, until } = job.pause;
    const end = until === null ? words.provisioning.pause.open : words.provisioning.pause.until(timeText(until));
    return (
      <Text>
        {words.provisioning.pause.since(by, timeText(at), reason)} {end}
      </Text>
    );
  }
  const isSoon = job.next === null || Date.parse(job.next) <= Date.now();
  return (
    <Text>
      {isSoon || job.next === null ? text.soon : text.next(timeText(job.next))} ({text.interval(job.intervalMinutes)}).
      {job.onChange ? ` ${text.onChange}` : ''}
      {job.silentUntil === null ? '' : ` ${text.silent(timeText(job.silentUntil))}`}
      {job.waiting > 0 ? ` ${text.waiting(job.waiting)}` : ''}
    </Text>
  );
}
