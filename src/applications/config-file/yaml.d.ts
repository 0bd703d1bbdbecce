/** The part of the package `yaml` that is used here: whatever takes its place must do this. */
declare module 'yaml' {
  export interface Node {
    readonly range?: readonly [number, number, number] | null;
    readonly tag?: string;
  }
  export interface Pair {
    readonly key: unknown;
    readonly value: unknown;
  }
  export interface Alias extends Node {
    resolve(document: Document): Node | undefined;
  }
  export interface Scalar extends Node {
    readonly value: unknown;
  }
  export interface YamlMap extends Node {
    readonly items: readonly Pair[];
  }
  export interface YamlSeq extends Node {
    readonly items: readonly unknown[];
  }
  export class LineCounter {
    linePos(offset: number): { readonly line: number; readonly col: number };
  }
  export class Document {
    constructor(value: unknown, options: { version: '1.2'; schema: 'core'; aliasDuplicateObjects: boolean });
    readonly contents: Node | null;
    readonly errors: readonly { readonly message: string; readonly pos: readonly [number, number] }[];
    readonly warnings: Document['errors'];
    commentBefore: string | null;
    toJS(): unknown;
    toString(options: { lineWidth: number; indent: number; singleQuote: boolean }): string;
  }
  export function parseDocument(
    text: string,
    options: {
      version: '1.2';
      schema: 'core';
      merge: boolean;
      uniqueKeys: boolean;
      prettyErrors: boolean;
      lineCounter: LineCounter;
    },
  ): Document;
  export function isAlias(value: unknown): value is Alias;
  export function isMap(value: unknown): value is YamlMap;
  export function isNode(value: unknown): value is Node;
  export function isScalar(value: unknown): value is Scalar;
  export function isSeq(value: unknown): value is YamlSeq;
  type Visitor<Found> = (key: unknown, found: Found) => symbol | undefined;
  interface Visit {
    (
      node: Node | Document,
      visitor: { readonly Node?: Visitor<Node>; readonly Pair?: Visitor<Pair>; readonly Alias?: Visitor<Alias> },
    ): void;
    readonly BREAK: symbol;
  }
  export const visit: Visit;
}
