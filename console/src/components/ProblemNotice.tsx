import { Button } from '@fluentui/react-components';
import type { Problem } from '../api/problem.ts';
import { words } from '../words.ts';
import { DocsLink } from './DocsLink.tsx';
import { Notice } from './Notice.tsx';

interface ProblemNoticeProps {
  readonly problem: Problem | null | undefined;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** Why something did not work and what to do, in the server's words. Nothing when there is no problem. */
export function ProblemNotice({ problem, title, onRetry }: ProblemNoticeProps) {
  if (problem === null || problem === undefined) return null;
  return (
    <Notice
      intent="error"
      {...(title === undefined ? {} : { title })}
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{words.shared.retry}</Button>}
    >
      {[problem.message, problem.advice].filter((text) => text !== undefined).join(' ')}{' '}
      {problem.address === undefined ? null : <DocsLink to={problem.address}>{words.help.ofError}</DocsLink>}
    </Notice>
  );
}
