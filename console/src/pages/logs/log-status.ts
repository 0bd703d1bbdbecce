import type { Tone } from '../../components/StatusBadge.tsx';

const tones: Readonly<Record<string, Tone>> = {
  success: 'good',
  failure: 'bad',
  skipped: 'neutral',
  warning: 'warning',
};

/** How a status of the log is shown. */
export function statusTone(status: string): Tone {
  return tones[status] ?? 'neutral';
}
