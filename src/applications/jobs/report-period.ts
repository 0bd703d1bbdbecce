import { beginOf, type Span } from '#engine/log/count-writes.ts';

const hour = 3_600_000;
/** A drawing has room for a month of days. */
const mostParts = 31;
/** Hours of one part, where the period is short enough to be told by hours. */
const widths = [1, 2, 3, 4, 6, 8, 12] as const;

/** What a report is of: whole hours, or whole days (UTC) where the period is longer than a fortnight. */
export interface ReportPeriod {
  readonly span: Span;
  /** Where each part begins (ms), oldest first. */
  readonly begins: readonly number[];
  /** Of each part (ms). */
  readonly width: number;
  readonly since: number;
  /** The end, left out. */
  readonly until: number;
}

/** The whole hours or days that hold a period (ms), in at most 31 equal parts. */
export function reportPeriod(since: number, until: number): ReportPeriod {
  const hours = spansIn(1, since, until);
  const each = widths.find((width) => Math.ceil(hours / width) <= mostParts);
  if (each !== undefined) return periodOf(1, beginOf(1, since), each, hours);
  const days = spansIn(24, since, until);
  return periodOf(24, beginOf(24, since), Math.ceil(days / mostParts), days);
}

function spansIn(span: Span, since: number, until: number): number {
  return Math.max(1, Math.ceil((until - beginOf(span, since)) / (span * hour)));
}

function periodOf(span: Span, since: number, each: number, spans: number): ReportPeriod {
  const width = each * span * hour;
  const begins = Array.from({ length: Math.ceil(spans / each) }, (_, index) => since + index * width);
  return { span, begins, width, since, until: since + begins.length * width };
}
