import { Spinner } from '@fluentui/react-components';
import type { Problem } from '../api/problem.ts';
import { words } from '../words.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface PendingProps {
  /** Why it could not be read; null while it is on its way. */
  readonly problem: Problem | null;
  readonly onRetry: () => void;
}

/** In place of what is read, until it is there. */
export function Pending({ problem, onRetry }: PendingProps) {
  if (problem === null) return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
  return <ProblemNotice problem={problem} onRetry={onRetry} />;
}
