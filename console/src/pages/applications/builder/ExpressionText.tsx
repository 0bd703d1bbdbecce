import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { ReplyOf } from '../../../api/contract-types.ts';
import { words } from '../../../words.ts';

type Problem = ReplyOf<'evaluateExpression'>['problems'][number];

const text = words.expressions;

const useStyles = makeStyles({
  problem: { display: 'flex', flexDirection: 'column', gap: '2px' },
  place: {
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
  },
  mark: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
  },
  sound: { color: tokens.colorPaletteGreenForeground1 },
});

interface ExpressionTextProps {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly problems: readonly Problem[];
  /** It was checked as it stands now. */
  readonly isChecked: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** The text of an expression; what is wrong is shown under it, at its place. */
export function ExpressionText({ input, value, problems, isChecked, disabled, onChange }: ExpressionTextProps) {
  const styles = useStyles();
  const [problem, ...more] = problems;
  const goThere = () => {
    if (problem === undefined) return;
    input.current?.focus();
    input.current?.setSelectionRange(problem.position, endOf(value, problem.position));
  };
  const isSound = problem === undefined && isChecked && value.trim() !== '';
  return (
    <Field
      label={text.expression}
      required
      hint={value.trim() === '' ? text.empty : text.hint}
      {...(problem === undefined
        ? {}
        : {
            validationMessage: (
              <span className={styles.problem}>
                <span>
                  {text.problem(problem.position + 1, problem.message)} {problem.hint}
                </span>
                <Place text={value} position={problem.position} />
                <span>
                  <Button
                    size="small"
                    aria-label={text.goThereLabel(problem.position + 1)}
                    onClick={goThere}
                    appearance="transparent"
                  >
                    {text.goThere}
                  </Button>
                  {more.length === 0 ? null : text.more(more.length)}
                </span>
              </span>
            ),
          })}
      {...(isSound
        ? { validationState: 'success', validationMessage: <Text className={styles.sound}>{text.sound}</Text> }
        : {})}
    >
      <Textarea
        textarea={{ ref: input, style: { fontFamily: 'var(--fontFamilyMonospace)' } }}
        name="expression"
        value={value}
        rows={5}
        resize="vertical"
        spellCheck={false}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

const around = 30;

/** The surroundings of a mistake, with the word it begins at marked. */
function Place({ text: whole, position }: { readonly text: string; readonly position: number }) {
  const styles = useStyles();
  const end = endOf(whole, position);
  const from = Math.max(0, position - around);
  return (
    <span className={styles.place} aria-hidden>
      {from > 0 ? '…' : ''}
      {whole.slice(from, position)}
      <span className={styles.mark}>{whole.slice(position, end) || '␣'}</span>
      {whole.slice(end, end + around)}
      {end + around < whole.length ? '…' : ''}
    </span>
  );
}

/** Where the word, attribute or sign that begins at a place ends. */
function endOf(whole: string, position: number): number {
  const [word = ''] = /^(?:\[[^\]]*\]?|\w+|\S)/.exec(whole.slice(position)) ?? [];
  return position + word.length;
}
