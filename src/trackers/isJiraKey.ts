/** Whether a value is the key of a ticket of Jira: `PROJ-7`. */
export function isJiraKey(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z][A-Z\d_]{0,50}-[1-9]\d{0,9}$/.test(value);
}
