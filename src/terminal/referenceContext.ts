import { readFile, stat } from 'node:fs/promises';
import { ProductError } from '../base/productError.ts';
import type { ReferenceContext, Remote, TrackerKind } from '../tickets/context.ts';
import { trackerKinds } from '../tickets/context.ts';

const longestFile = 1024 * 1024;
const forges: readonly string[] = ['github', 'gitlab', 'gitea', 'bitbucket', 'azure'];

/** The context in a file of JSON. Rejects with `bad-input` when it cannot be read or used. */
export async function referenceContext(file: string): Promise<ReferenceContext> {
  const bad = (problem: string, cause?: unknown): ProductError =>
    new ProductError('bad-input', `the context in ${file} cannot be used: ${problem}`, { cause });
  let value: unknown;
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > longestFile) throw bad('it is no file of at most 1 MB');
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (cause instanceof ProductError) throw cause;
    throw bad(cause instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read', cause);
  }
  const context = contextIn(value);
  if (typeof context === 'string') throw bad(context);
  return context;
}

/** What it says, or what is wrong with it; other properties are passed over. */
function contextIn(value: unknown): ReferenceContext | string {
  if (!isObject(value)) return 'it is not a JSON object';
  const { remote = null, hosts = {}, knownKeys = [], decimalKeys = [], numbers } = value;
  const { unknownKeys = false } = value;
  if (remote !== null && !isRemote(remote)) {
    return '"remote" must be null or {"kind", "host", "path"}, with a kind of forge';
  }
  if (!isObject(hosts) || !Object.values(hosts).every(isKind)) {
    return `"hosts" must be an object with hosts and their kinds (${trackerKinds.join(', ')})`;
  }
  if (!isTexts(knownKeys)) return '"knownKeys" must be an array of strings';
  if (!isTexts(decimalKeys)) return '"decimalKeys" must be an array of strings';
  if (typeof unknownKeys !== 'boolean') return '"unknownKeys" must be true or false';
  if (numbers !== undefined && !isNumbers(numbers)) return '"numbers" must be {"kind", "host"}';
  const known = { remote, hosts: hosts as Readonly<Record<string, TrackerKind>> };
  const keys = { knownKeys, decimalKeys, unknownKeys };
  return { ...known, ...keys, ...(numbers === undefined ? {} : { numbers }) };
}

type Properties = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isKind(value: unknown): value is TrackerKind {
  return (trackerKinds as readonly unknown[]).includes(value);
}

function isRemote(value: unknown): value is Remote {
  if (!isObject(value)) return false;
  const { kind, host, path } = value;
  return typeof host === 'string' && typeof path === 'string' && forges.includes(String(kind));
}

function isNumbers(value: unknown): value is NonNullable<ReferenceContext['numbers']> {
  return isObject(value) && isKind(value['kind']) && typeof value['host'] === 'string';
}
