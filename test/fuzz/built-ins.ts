const watched: Readonly<Record<string, object>> = {
  Object,
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'Function.prototype': Function.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Boolean.prototype': Boolean.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'Promise.prototype': Promise.prototype,
  'Error.prototype': Error.prototype,
  'Date.prototype': Date.prototype,
  'Headers.prototype': Headers.prototype,
  JSON,
  Reflect,
};

/** Every property of the language's own objects: two of these are equal unless something wrote to them in between. */
export function builtIns(): ReadonlyMap<string, PropertyDescriptor | undefined> {
  return new Map(
    Object.entries(watched).flatMap(([name, object]) =>
      Reflect.ownKeys(object).map((key) => [`${name}.${String(key)}`, Object.getOwnPropertyDescriptor(object, key)]),
    ),
  );
}
