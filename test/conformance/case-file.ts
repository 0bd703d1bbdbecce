import { isJsonObject, type Json, type JsonObject } from '#scim/json.ts';

/** One request to the endpoint under test. Strings may hold `{{templates}}`. */
export interface CaseRequest {
  readonly method: string;
  /** Behind the base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: Json;
  /** Sent as it is. */
  readonly rawBody?: string;
  /** What stands in the Authorization header; undefined: the credential of the run, '' none. */
  readonly authorization?: string;
}

export interface Expectation {
  readonly status?: readonly number[];
  /** Path in the answer → matcher. */
  readonly json: JsonObject;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
}

export interface Step {
  readonly request: CaseRequest;
  readonly expect: Expectation;
  /** Variable → path in the answer. */
  readonly capture: Readonly<Record<string, string>>;
}

export interface Case extends Step {
  readonly id: string;
  readonly name: string;
  /** QUIRK, SHOULD and MAY may deviate; MUST, SHALL and CLIENT may not. */
  readonly level: string;
  readonly debatable: boolean;
}

export interface CaseFile {
  readonly suite: string;
  readonly source: string;
  readonly licence: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly setup: readonly Step[];
  readonly cases: readonly Case[];
}

/** Reads a case file; throws with the place when it uses something that the runner does not know. */
export function parseCaseFile(text: string): CaseFile {
  const file: unknown = JSON.parse(text);
  const top = object(file, 'the file');
  return {
    suite: string(top.suite, 'suite'),
    source: string(top.source, 'source'),
    licence: string(top.licence, 'licence'),
    vars: strings(top.vars ?? {}, 'vars'),
    setup: array(top.setup ?? [], 'setup').map((step, index) => parseStep(object(step, `setup[${index}]`))),
    cases: array(top.cases, 'cases').map((one, index) => parseCase(object(one, `cases[${index}]`))),
  };
}

const KNOWN = new Set(['id', 'name', 'level', 'note', 'debatable', 'request', 'expect', 'capture', 'rfc', 'oktaMaxMs']);

function parseCase(input: JsonObject): Case {
  const id = string(input.id, 'id');
  const unknown = Object.keys(input).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`case ${id} uses ${unknown.join(', ')}, which this runner does not know`);
  return {
    ...parseStep(input),
    id,
    name: string(input.name, `${id}.name`),
    level: string(input.level ?? 'MUST', `${id}.level`),
    debatable: input.debatable === true,
  };
}

function parseStep(input: JsonObject): Step {
  const request = object(input.request, 'request');
  const expect = object(input.expect ?? {}, 'expect');
  const status = expect.status;
  return {
    request: {
      method: string(request.method ?? 'GET', 'method'),
      path: string(request.path, 'path'),
      headers: strings(request.headers ?? {}, 'headers'),
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.rawBody === undefined ? {} : { rawBody: string(request.rawBody, 'rawBody') }),
      ...(request.auth === undefined
        ? {}
        : { authorization: request.auth === false ? '' : string(request.auth, 'auth') }),
    },
    expect: {
      ...(status === undefined ? {} : { status: (Array.isArray(status) ? status : [status]).map(Number) }),
      json: object(expect.json ?? {}, 'json'),
      includes: array(expect.includes ?? [], 'includes').map((text) => string(text, 'includes')),
      excludes: array(expect.excludes ?? [], 'excludes').map((text) => string(text, 'excludes')),
    },
    capture: strings(input.capture ?? {}, 'capture'),
  };
}

function object(value: unknown, place: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw new Error(`${place} is no object`);
}

function array(value: Json | undefined, place: string): readonly Json[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${place} is no array`);
}

function string(value: Json | undefined, place: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`${place} is no string`);
}

function strings(value: Json, place: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(object(value, place)).map(([key, text]) => [key, string(text, place)]));
}
