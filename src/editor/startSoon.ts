import type { Disposable } from '../base/lifetime.ts';
import type { Minds } from './minds.ts';

/** How long after start-up git is first looked for, in milliseconds. */
const afterStartUp = 2000;

/** Opens the repositories a little after the editor has started, so as not to be in its way. */
export function startSoon(minds: Minds): Disposable {
  const timer = setTimeout(() => void minds.start(), afterStartUp);
  return { dispose: () => clearTimeout(timer) };
}
