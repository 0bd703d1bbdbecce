import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useEndpoint } from '../../../api/use-endpoint.ts';
import { Blade } from '../../../components/Blade.tsx';
import { TextField } from '../../../components/fields.tsx';
import { LearnMore } from '../../../components/LearnMore.tsx';
import { ProblemNotice } from '../../../components/ProblemNotice.tsx';
import { words } from '../../../words.ts';
import { PersonField } from '../../directory/PersonField.tsx';
import { useSettled } from '../../directory/use-settled.ts';
import { Catalogue } from './Catalogue.tsx';
import { ExpressionText } from './ExpressionText.tsx';
import { type Selected, withAttribute, withFunction } from './insertion.ts';
import { GivenValues, TriedExpression } from './TriedExpression.tsx';

const text = words.expressions;

const useStyles = makeStyles({
  halves: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: '24px',
    alignItems: 'start',
  },
  half: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});

interface ExpressionBuilderProps {
  readonly application: string;
  readonly object: 'User' | 'Group';
  /** The target attribute it is for; empty while none is chosen. */
  readonly target: string;
  readonly expression: string;
  readonly sources: readonly { readonly name: string; readonly type: string }[];
  readonly disabled: boolean;
  readonly onApply: (expression: string) => void;
  readonly onClose: () => void;
}

/** Writes an expression with the catalogue of functions, a check while typing, and its value for a chosen user. */
export function ExpressionBuilder(props: ExpressionBuilderProps) {
  const { application, object, target, sources, disabled, onApply, onClose } = props;
  const styles = useStyles();
  const input = useRef<HTMLTextAreaElement>(null);
  const [expression, setExpression] = useState(props.expression);
  const [person, setPerson] = useState('');
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const functions = useEndpoint('listFunctions');
  const asked = useSettled(expression);
  const who = useSettled(person.trim());
  const values = useSettled(JSON.stringify(given));
  const tried = useEndpoint(
    'evaluateExpression',
    {
      params: { application },
      body: {
        object,
        expression: asked,
        ...(who === '' ? {} : { person: who }),
        ...(values === '{}' ? {} : { attributes: given }),
        ...(target === '' ? {} : { target }),
      },
    },
    { enabled: asked.trim() !== '', keepPrevious: true },
  );
  const reply = tried.data;
  const isNow = asked === expression && !tried.isPlaceholderData && reply !== undefined;
  const problems = isNow ? reply.problems : [];
  const insert = (change: (selected: Selected) => Selected) => {
    const { selectionStart: start = expression.length, selectionEnd: end = expression.length } = input.current ?? {};
    const next = change({ text: expression, start, end });
    setExpression(next.text);
    // The cursor is set once the new text stands in the field.
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(next.start, next.end);
    });
  };
  const isReady = expression.trim() !== '' && isNow && problems.length === 0;
  const footer = (
    <>
      <Button appearance="primary" disabledFocusable={!isReady || disabled} onClick={() => onApply(expression.trim())}>
        {text.apply}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open size="large" title={text.title} onClose={onClose} footer={footer}>
      <ExpressionText
        input={input}
        value={expression}
        problems={problems}
        isChecked={isNow}
        disabled={disabled}
        onChange={setExpression}
      />
      <div className={styles.halves}>
        <div className={styles.half}>
          <ProblemNotice problem={functions.error ?? undefined} />
          <Catalogue
            functions={functions.data?.functions ?? []}
            attributes={sources}
            onFunction={(chosen) => insert((selected) => withFunction(selected, chosen))}
            onAttribute={(name) => insert((selected) => withAttribute(selected, name))}
          />
        </div>
        <div className={styles.half}>
          <Text weight="semibold" as="h2">
            {text.tryTitle}
          </Text>
          <Text size={200}>
            {text.tryHint} <LearnMore topic="mapping" />
          </Text>
          {object === 'User' ? (
            <PersonField
              name="person"
              label={text.tryUser}
              value={person}
              personName={undefined}
              clear={text.nobody}
              onChange={setPerson}
            />
          ) : (
            <TextField name="person" label={text.tryGroup} value={person} onChange={setPerson} />
          )}
          <ProblemNotice problem={tried.error ?? undefined} />
          {reply === undefined || asked.trim() === '' ? null : (
            <>
              <GivenValues attributes={reply.attributes} given={given} onChange={setGiven} />
              <TriedExpression tried={reply} target={target} />
            </>
          )}
        </div>
      </div>
    </Blade>
  );
}
