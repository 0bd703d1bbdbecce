import { Field, ProgressBar } from '@fluentui/react-components';

interface ProgressProps {
  readonly label: string;
  /** 0 to 1; undefined while the end is not known. */
  readonly share: number | undefined;
  /** Under the bar: rate, time left. */
  readonly note?: string;
  readonly tone?: 'brand' | 'success' | 'warning' | 'error';
}

/** How far something is. */
export function Progress({ label, share, note, tone = 'brand' }: ProgressProps) {
  return (
    <Field label={label} {...(note === undefined ? {} : { hint: note })}>
      <ProgressBar {...(share === undefined ? {} : { value: Math.min(1, Math.max(0, share)) })} color={tone} />
    </Field>
  );
}
