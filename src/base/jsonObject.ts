/** The JSON object that `text` is; `undefined` for any other value, and for what is no JSON. */
export function jsonObjectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    // A person or another program wrote it, or a full disk cut it off: callers pass it over.
    return undefined;
  }
}
