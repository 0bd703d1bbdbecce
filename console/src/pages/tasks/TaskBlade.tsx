import { Button, Text } from '@fluentui/react-components';
import { Blade } from '../../components/Blade.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { PrincipalLink } from '../applications/PrincipalLink.tsx';
import { Facts } from '../directory/Facts.tsx';
import { isRetried, type Task, taskPage, taskText } from './task.ts';
import { useRetryTasks } from './use-retry-tasks.ts';

const text = words.tasks;

/** One task: all of it, what to do, and the button that does it or the way to where it is decided. */
export function TaskBlade({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const retry = useRetryTasks();
  const { kind, object, application, applicationName, advice, message, since, next } = task;
  const again = async () => {
    if (await retry.run([task.key])) onClose();
  };
  const footer = isRetried(kind) ? (
    <Button appearance="primary" disabledFocusable={retry.disabled} onClick={() => void again()}>
      {text.again[kind]}
    </Button>
  ) : undefined;
  return (
    <Blade open title={object?.name ?? applicationName} onClose={onClose} {...(footer === undefined ? {} : { footer })}>
      <ProblemNotice problem={retry.problem} />
      <Notice intent={kind === 'failed' || kind === 'connection' ? 'error' : 'warning'} title={text.kinds[kind]}>
        {taskText(task)}
      </Notice>
      {kind === 'held' ? <Text as="p">{message}</Text> : null}
      {advice === '' ? null : <Text as="p">{advice}</Text>}
      <Facts
        facts={[
          { label: text.columns.application, value: applicationName },
          ...(object === null || object.objectId === null
            ? []
            : [
                {
                  label:
                    object.type === 'Group' ? words.enterprise.assignments.group : words.enterprise.assignments.user,
                  value: <PrincipalLink objectId={object.objectId} type={object.type} name={object.name} />,
                },
              ]),
          ...(since === null ? [] : [{ label: text.columns.since, value: timeText(since) }]),
          { label: text.columns.next, value: next === null ? text.person : timeText(next) },
        ]}
      />
      <Link to={`/applications/${application}/${taskPage[kind]}`}>{text.open[kind]}</Link>
    </Blade>
  );
}
