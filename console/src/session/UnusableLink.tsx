import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../components/Notice.tsx';
import { words } from '../words.ts';
import { FrontDoor } from './FrontDoor.tsx';

interface UnusableLinkProps {
  readonly text: string;
  /** Where one signs in without it. */
  readonly signIn: string;
  readonly above?: ReactNode;
}

/** A one-time link that is good for nothing any more: why, and the way on. */
export function UnusableLink({ text, signIn, above }: UnusableLinkProps) {
  return (
    <FrontDoor title={words.signIn.linkUnusable} above={above}>
      <Notice intent="error">{text}</Notice>
      <div>
        <Button as="a" href={signIn}>
          {words.signIn.toSignIn}
        </Button>
      </div>
    </FrontDoor>
  );
}
