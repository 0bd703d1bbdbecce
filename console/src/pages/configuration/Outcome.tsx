import { Button } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';

const text = words.configFile;

interface OutcomeProps {
  readonly reply: ReplyOf<'applyConfiguration'>;
  readonly draft: boolean;
  readonly onAgain: () => void;
}

/** That a file was applied. */
export function Outcome({ reply: { applied }, draft, onAgain }: OutcomeProps) {
  const done = draft ? text.drafted : text.applied;
  return (
    <>
      <Notice intent="success" title={applied ? done : text.unchanged}>
        <Link to="/applications">{text.toApplications}</Link>
      </Notice>
      <div>
        <Button onClick={onAgain}>{text.upload.title}</Button>
      </div>
    </>
  );
}
