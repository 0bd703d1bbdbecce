import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from '../json.ts';
import { DefinitionProblem } from './definition-problem.ts';

/** Reads the members of an object that somebody wrote, each with its type; what is wrong is told with its path. */
export class DefinitionReader {
  readonly #object: JsonObject;
  readonly #path: string;

  /** @throws DefinitionProblem when it is no object or has a member that is not `known` */
  constructor(value: Json | undefined, path: string, known: readonly string[]) {
    if (!isJsonObject(value)) throw new DefinitionProblem(path, 'must be an object in braces.');
    this.#object = value;
    this.#path = path;
    const foreign = Object.keys(value).find((name) => !known.includes(name));
    if (foreign !== undefined) throw this.problem(foreign, `is not known here. Known are ${known.join(', ')}.`);
  }

  problem(name: string, message: string): DefinitionProblem {
    return new DefinitionProblem(this.at(name), message);
  }

  at(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }

  text(name: string): string | undefined {
    const value = own(this.#object, name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw this.problem(name, 'must be a text in quotes.');
    if (value.length > 1000) throw this.problem(name, `has ${value.length} characters; at most 1,000 are taken.`);
    return value;
  }

  /** A text that must be there. */
  needed(name: string): string {
    const value = this.text(name);
    if (value === undefined || value === '') throw this.problem(name, 'is missing.');
    return value;
  }

  oneOf<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = words.find((word) => word === value);
    if (found === undefined) throw this.problem(name, `is "${value}" and must be one of ${words.join(', ')}.`);
    return found;
  }

  flag(name: string): boolean | undefined {
    const value = own(this.#object, name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean') throw this.problem(name, 'must be true or false, without quotes.');
    return value;
  }

  list(name: string): readonly Json[] | undefined {
    const value = own(this.#object, name);
    if (value === undefined || value === null) return undefined;
    if (!isJsonArray(value)) throw this.problem(name, 'must be a list in square brackets.');
    return value;
  }

  texts(name: string): readonly string[] | undefined {
    return this.list(name)?.map((value, at) => {
      if (typeof value === 'string' && value !== '') return value;
      throw this.problem(`${name}[${at}]`, 'must be a text in quotes.');
    });
  }
}
