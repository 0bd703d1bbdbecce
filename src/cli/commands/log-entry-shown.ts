import type { contract, Reply } from '#http/api/contract.ts';
import type { Column, Output } from '../output.ts';

type Entry = Reply<typeof contract.getLogEntry>;
type Step = Entry['body']['steps'][number];
type Exchange = Entry['body']['exchanges'][number];

/** Characters of a body that are shown; `--json` has all that was kept. */
const excerptLength = 400;

const stepColumns: readonly Column<Step>[] = [
  { title: '  STEP', value: (step) => `  ${step.name}` },
  { title: 'VERDICT', value: (step) => step.status },
  { title: '', value: (step) => step.text },
];

/** One entry of the provisioning log as text: what was done and why, step by step, the changed values, what went over the wire. */
export function showLogEntry(output: Output, entry: Entry): void {
  const { message, advice, steps, modified, exchanges } = entry.body;
  output.details([
    ['At', entry.at],
    ['Application', entry.application],
    ['Cycle', entry.cycle],
    ['Begun by', entry.detail.initiatedBy],
    ['Object id', entry.detail.source.id],
    ['Who', `${entry.type} ${entry.identity}`],
    ['Target id', entry.target],
    ['Action', entry.action],
    ['Status', entry.status],
    ['Code', entry.code],
    ['Why', message],
    ['What it means', entry.detail.statusInfo.additionalDetails],
    ['What to do', advice || entry.detail.statusInfo.recommendedAction],
    ['Took', entry.detail.duration === null ? null : `${entry.detail.duration} ms`],
  ]);
  part(output, 'Steps', steps.length, () => output.table(steps, stepColumns, ''));
  part(output, 'Changed values', modified.length, () => {
    output.details(modified.map(({ path, before, after }) => [`  ${path}`, `${shown(before)} → ${shown(after)}`]));
  });
  part(output, 'Exchanges with the application', exchanges.length, () => {
    for (const exchange of exchanges) showExchange(output, exchange);
  });
}

function part(output: Output, title: string, size: number, print: () => void): void {
  if (size === 0) return;
  output.line();
  output.line(title);
  print();
}

function showExchange(output: Output, { method, url, status, request, response, milliseconds }: Exchange): void {
  const answer = status === undefined ? 'no answer' : String(status);
  output.details([[`  ${method}`, `${url} → ${answer}, ${milliseconds} ms`]]);
  output.details([
    ['      sent', excerpt(request)],
    ['      answered', excerpt(response)],
  ]);
}

function excerpt(body: string | undefined): string | undefined {
  if (body === undefined || body.length <= excerptLength) return body;
  return `${body.slice(0, excerptLength)}… (${body.length} characters; --json has what was kept)`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '(nothing)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
