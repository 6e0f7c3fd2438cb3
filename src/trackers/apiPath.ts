import type { Connection } from './tracker.ts';

/** Where the paths of an API begin, whether the address of `api` already ends with it or not. */
export function apiPath({ api }: Pick<Connection, 'api'>, beginning: string): string {
  return api.endsWith(beginning) ? '' : beginning;
}
