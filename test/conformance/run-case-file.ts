import { valueAt } from '#check/value-at.ts';
import { isJsonObject, type Json } from '#scim/json.ts';
import type { CaseFile, Expectation, Step } from './case-file.ts';
import { matches } from './matchers.ts';
import { Templates, type Variables } from './templates.ts';

/** The endpoint under test. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly authorization: string;
  fetch(request: Request): Promise<Response> | Response;
}

export interface CaseResult {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly debatable: boolean;
  /** What was not as expected; empty when the case passed. */
  readonly problems: readonly string[];
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: Json | undefined;
}

/** Runs a case file from its first to its last case, in order and on one set of variables, as its source does. */
export async function runCaseFile(file: CaseFile, endpoint: Endpoint): Promise<readonly CaseResult[]> {
  const templates = new Templates();
  const variables: Variables = new Map();
  for (const [name, value] of Object.entries(file.vars)) variables.set(name, templates.fill(value, variables));
  for (const step of file.setup) {
    const problems = await runStep(step, endpoint, templates, variables);
    if (problems.length > 0) throw new Error(`the setup of ${file.suite} failed: ${problems.join('; ')}`);
  }
  const results: CaseResult[] = [];
  for (const { id, name, level, debatable, ...step } of file.cases) {
    results.push({ id, name, level, debatable, problems: await runStep(step, endpoint, templates, variables) });
  }
  return results;
}

async function runStep(
  step: Step,
  endpoint: Endpoint,
  templates: Templates,
  variables: Variables,
): Promise<readonly string[]> {
  try {
    const answer = await ask(step, endpoint, templates, variables);
    const problems = check(answer, step.expect, (value) => templates.fill(value, variables));
    for (const [name, path] of Object.entries(step.capture)) {
      const value = valueAt(answer.json, path);
      if (value === undefined) problems.push(`nothing to capture as ${name} at ${path}`);
      else variables.set(name, value);
    }
    return problems;
  } catch (error) {
    return [String(error)];
  }
}

async function ask(step: Step, endpoint: Endpoint, templates: Templates, variables: Variables): Promise<Answer> {
  const { method, path, headers, body, rawBody, authorization = endpoint.authorization } = step.request;
  const text = rawBody ?? (body === undefined ? undefined : JSON.stringify(templates.fill(body, variables)));
  const sent = new Headers({ accept: 'application/scim+json' });
  if (authorization !== '') sent.set('authorization', authorization);
  if (text !== undefined) sent.set('content-type', 'application/scim+json');
  for (const [name, value] of Object.entries(headers)) sent.set(name, templates.text(value, variables));
  const url = endpoint.baseUrl + templates.text(path, variables);
  const response = await endpoint.fetch(
    new Request(url, {
      method,
      headers: sent,
      ...(text === undefined ? {} : { body: templates.text(text, variables) }),
    }),
  );
  const answered = await response.text();
  return { status: response.status, text: answered, json: parsed(answered) };
}

function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function check(answer: Answer, expected: Expectation, fill: (value: Json) => Json): string[] {
  const problems: string[] = [];
  if (expected.status !== undefined && !expected.status.includes(answer.status)) {
    problems.push(`status ${answer.status}, wanted ${expected.status.join(' or ')}: ${answer.text.slice(0, 200)}`);
  }
  const wanted = fill(expected.json);
  for (const [path, matcher] of Object.entries(isJsonObject(wanted) ? wanted : {})) {
    const actual = valueAt(answer.json, path);
    if (!matches(actual, matcher ?? null)) {
      problems.push(`${path} is ${JSON.stringify(actual)}, wanted ${JSON.stringify(matcher)}`);
    }
  }
  for (const text of expected.includes.map(fill)) {
    if (!answer.text.includes(String(text))) problems.push(`the answer lacks ${JSON.stringify(text)}`);
  }
  for (const text of expected.excludes.map(fill)) {
    if (answer.text.includes(String(text))) problems.push(`the answer has ${JSON.stringify(text)}`);
  }
  return problems;
}
