import { noUniqueValue } from '#engine/decide/decide-unlinked.ts';
import { skippedText } from '#engine/decide/explain.ts';
import type { Explanation } from '#engine/explain/explanation.ts';
import { explainCode } from '#engine/log/explain-code.ts';
import type { DemandEnd, DemandStatus, DemandStep } from './demand-view.ts';

/** Import, scope, match, map and export of one object, each with its verdict and what to do about it. */
export function demandSteps(explained: Explanation, end: DemandEnd, preview: boolean): readonly DemandStep[] {
  const exported = exportStep(explained, end, preview);
  if (explained.decision?.kind === 'rest' && !explained.decision.trace.scope.inScope) {
    return [importStep(explained), scopeStep(explained), exported];
  }
  return [importStep(explained), scopeStep(explained), matchStep(explained), mapStep(explained), exported];
}

function importStep({ subject, name, properties }: Explanation): DemandStep {
  const text = subject.deleted
    ? `${name} was read from the recycle bin.`
    : `${name} was read from the directory: ${properties.length} attributes have a value.`;
  return { name: 'import', status: 'success', text, tips: [] };
}

function scopeStep({ decision, clauses }: Explanation): DemandStep {
  const verdict = decision?.trace.scope;
  const inScope = verdict?.inScope ?? clauses.every(({ holds }) => holds);
  const text = verdict?.text ?? (inScope ? 'It is in scope.' : 'It is not in scope.');
  const advice = inScope || verdict === undefined ? '' : explainCode(verdict.reason).action;
  return { name: 'scope', status: inScope ? 'success' : 'skipped', text, tips: tips(advice) };
}

function matchStep({ decision, failure, questions, linked, subject }: Explanation): DemandStep {
  if (failure !== undefined)
    return { name: 'match', status: 'failure', text: failure.message, tips: tips(failure.advice) };
  if (decision?.kind === 'conflict' && decision.code !== noUniqueValue) {
    return { name: 'match', status: 'failure', text: decision.message, tips: tips(explainCode(decision.code).action) };
  }
  const gone = subject.link?.target !== undefined && linked === undefined;
  const lost = gone ? `The account ${subject.link?.target} that it was linked to is gone. ` : '';
  const nothing = questions.length === 0 && linked === undefined ? 'The application was not asked.' : '';
  return { name: 'match', status: 'success', text: `${lost}${decision?.trace.match || nothing}`, tips: [] };
}

function mapStep({ decision, values }: Explanation): DemandStep {
  if (decision?.kind === 'conflict' && decision.code === noUniqueValue) {
    return { name: 'map', status: 'failure', text: decision.message, tips: tips(explainCode(decision.code).action) };
  }
  const missing = decision?.kind === 'rest' && decision.code === 'required-missing';
  const changed = values.filter((one) => one.changed).length;
  const warnings = decision?.trace.warnings ?? [];
  const counts = `${values.filter(({ value }) => value !== null).length} of ${values.length} mapped attributes have a value; ${changed} ${changed === 1 ? 'is' : 'are'} to be written.`;
  return {
    name: 'map',
    status: missing ? 'failure' : warnings.length > 0 ? 'warning' : 'success',
    text: missing ? (decision?.trace.map ?? '') : counts,
    tips: missing ? tips(explainCode('required-missing').action) : warnings,
  };
}

const would = {
  create: 'An account would be created.',
  update: 'Its account would be updated.',
  restore: 'Its account would be activated again.',
  disable: 'Its account would be disabled.',
  delete: 'Its account would be deleted.',
  none: 'It would be linked to the account that matches; nothing would be written.',
} as const;

function exportStep({ decision, failure }: Explanation, end: DemandEnd, preview: boolean): DemandStep {
  const step = (status: DemandStatus, text: string, advice = ''): DemandStep => {
    return { name: 'export', status, text, tips: tips(advice) };
  };
  if (end !== undefined && end !== null) {
    const { message, advice } = end.body;
    return step(end.status, message, advice || (end.code === undefined ? '' : explainCode(end.code).action));
  }
  if (failure !== undefined) return step('failure', 'Nothing was written.', failure.advice);
  if (decision?.kind === 'act' || decision?.kind === 'plan') {
    if (preview) return step('preview', would[decision.action.kind]);
    return step('waiting', 'It has not come to its turn yet; the provisioning log will tell.');
  }
  if (decision?.kind === 'conflict') return step('failure', decision.message, explainCode(decision.code).action);
  if (decision?.outcome === 'inSync') {
    return step('skipped', 'Nothing is to be written: the application already has these values.');
  }
  const text = decision === undefined ? 'Nothing was decided.' : `Skipped. ${skippedText(decision)}`;
  return step('skipped', text, decision === undefined ? '' : explainCode(decision.code).action);
}

function tips(advice: string): readonly string[] {
  return advice === '' ? [] : [advice];
}
