import type { Json, JsonObject } from '../json.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import { isUnassigned } from '../value/unassigned.ts';
import { attributeValue, valueIn } from '../values-at.ts';
import { compileTest } from './compile-test.ts';
import type { ResolvedFilter } from './resolved-filter.ts';

/** Answers whether a resource matches; made once a filter, called for each resource. */
export type Matcher = (resource: JsonObject) => boolean;

/** Answers whether one element of a multi-valued attribute matches. */
export type ElementMatcher = (element: Json) => boolean;

/** How the values at a path are visited: of a resource, or of one element. Answers whether any visited value passed. */
type Some<Subject> = (subject: Subject, path: ResolvedPath, test: (value: Json) => boolean) => boolean;

const someInResource: Some<JsonObject> = (resource, path, test) => {
  const value = attributeValue(resource, path);
  if (value === undefined) return false;
  if (!Array.isArray(value)) return passes(valueIn(value, path), test);
  for (const element of value) if (passes(valueIn(element, path), test)) return true;
  return false;
};

const someInElement: Some<Json> = (element, path, test) => passes(valueIn(element, path), test);

function passes(value: Json | undefined, test: (value: Json) => boolean): boolean {
  return value !== undefined && !isUnassigned(value) && test(value);
}

function always(): boolean {
  return true;
}

/** A resolved filter as a function of the resource. */
export function compileFilter(filter: ResolvedFilter): Matcher {
  return compile(filter, someInResource, (path, element) => (resource) => someInResource(resource, path, element));
}

/** A resolved filter of a value path (see `checkElementFilter`) as a function of one element. */
export function compileElementFilter(filter: ResolvedFilter): ElementMatcher {
  return compile(filter, someInElement, () => () => false);
}

function compile<Subject>(
  filter: ResolvedFilter,
  some: Some<Subject>,
  inElement: (path: ResolvedPath, element: ElementMatcher) => (subject: Subject) => boolean,
): (subject: Subject) => boolean {
  switch (filter.kind) {
    case 'and': {
      const operands = filter.operands.map((operand) => compile(operand, some, inElement));
      return (subject) => operands.every((operand) => operand(subject));
    }
    case 'or': {
      const operands = filter.operands.map((operand) => compile(operand, some, inElement));
      return (subject) => operands.some((operand) => operand(subject));
    }
    case 'not': {
      const operand = compile(filter.operand, some, inElement);
      return (subject) => !operand(subject);
    }
    case 'present':
      return (subject) => some(subject, filter.path, always);
    case 'compare': {
      const test = compileTest(filter.path.sub ?? filter.path.attribute, filter.op, filter.value);
      // No value at all is not the value compared with: `ne` holds (RFC 7644 §3.4.2.2: "not identical").
      if (filter.op === 'ne')
        return (subject) => some(subject, filter.path, test) || !some(subject, filter.path, always);
      return (subject) => some(subject, filter.path, test);
    }
    case 'element':
      return inElement(filter.path, compileElementFilter(filter.filter));
  }
}
