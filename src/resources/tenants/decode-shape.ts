import { noShape, type Shape } from './shape.ts';

/** The `shape` column, which holds nothing but what `encodeShape` made of a checked shape. */
export function decodeShape(text: string): Shape {
  return text === '' ? noShape : (JSON.parse(text) as Shape);
}
