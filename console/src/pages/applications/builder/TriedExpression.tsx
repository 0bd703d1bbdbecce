import { Field, Input, makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../../api/contract-types.ts';
import { PlainTable } from '../../../components/PlainTable.tsx';
import { words } from '../../../words.ts';

export type Tried = ReplyOf<'evaluateExpression'>;

const text = words.expressions;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  result: {
    fontFamily: tokens.fontFamilyMonospace,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase },
  wrong: { color: tokens.colorPaletteRedForeground1, fontFamily: tokens.fontFamilyBase },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

interface TriedExpressionProps {
  readonly tried: Tried;
  readonly target: string;
}

/** What an expression gives: the result, what would be written, and each step. */
export function TriedExpression({ tried, target }: TriedExpressionProps) {
  const styles = useStyles();
  const { written, steps } = tried;
  return (
    <div className={styles.section}>
      <Text weight="semibold">{text.result}</Text>
      <div className={styles.result} role="status" aria-label={text.result}>
        <Result tried={tried} />
      </div>
      {written === null || target === '' ? null : (
        <Text size={200} {...(written.why === null ? {} : { className: styles.wrong })}>
          {text.written(target)}: {written.why === null ? JSON.stringify(written.value) : text.notWritten(written.why)}
        </Text>
      )}
      {steps.length === 0 ? null : (
        <>
          <Text weight="semibold">{text.steps}</Text>
          <PlainTable label={text.steps} headers={[text.part, text.value]} widths={['62%']}>
            {steps.map((step) => (
              <TableRow key={`${step.position}-${step.end}-${step.depth}`}>
                <TableCell className={styles.code} style={{ paddingLeft: `${8 + 12 * Math.min(step.depth, 8)}px` }}>
                  {step.text}
                </TableCell>
                <TableCell className={styles.code}>
                  {step.problem === undefined ? (
                    valueText(step.value)
                  ) : (
                    <span className={styles.wrong}>{step.problem}</span>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </PlainTable>
        </>
      )}
    </div>
  );
}

function Result({ tried: { outcome, value, problem } }: { readonly tried: Tried }) {
  const styles = useStyles();
  if (problem !== null) {
    return <span className={styles.wrong}>{text.resultFailed(problem.message, problem.hint)}</span>;
  }
  if (outcome === 'checked' || outcome === 'refused') return <span className={styles.quiet}>{text.resultNone}</span>;
  if (outcome === 'left-alone') return <span className={styles.quiet}>{text.resultLeft}</span>;
  if (outcome === 'candidates') return text.resultCandidates(valueText(value));
  return outcome === 'empty' ? <span className={styles.quiet}>{text.resultEmpty}</span> : valueText(value);
}

interface GivenValuesProps {
  readonly attributes: Tried['attributes'];
  /** Values typed in place of the person's own. */
  readonly given: Readonly<Record<string, string>>;
  readonly onChange: (given: Readonly<Record<string, string>>) => void;
}

/** The attributes that the expression reads, with the values taken; another can be typed to see what it would give. */
export function GivenValues({ attributes, given, onChange }: GivenValuesProps) {
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <Text weight="semibold">{text.reads}</Text>
      {attributes.length === 0 ? <Text size={200}>{text.readsNone}</Text> : null}
      {attributes.map(({ name, value }) => (
        <Field key={name} label={name} size="small">
          <Input
            name={`given.${name}`}
            size="small"
            aria-label={text.given(name)}
            autoComplete="off"
            spellCheck={false}
            value={given[name] ?? (typeof value === 'string' ? value : (value ?? []).join('; '))}
            onChange={(_, data) => onChange({ ...given, [name]: data.value })}
          />
        </Field>
      ))}
    </div>
  );
}

function valueText(value: Tried['value']): string {
  if (value === null || value === '') return text.resultEmpty;
  return typeof value === 'string' ? value : value.join('; ');
}
