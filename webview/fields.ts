/** The named fields of something unknown; none when it is not an object. */
export function fieldsOf<Name extends string>(
  value: unknown,
): Readonly<Partial<Record<Name, unknown>>> {
  const isObject = typeof value === 'object' && value !== null;
  return (isObject ? value : {}) as Readonly<Partial<Record<Name, unknown>>>;
}
