import { ProductError } from '../base/productError.ts';
import type { TrackerSetting } from '../tickets/context.ts';
import { trackersIn } from '../tickets/trackersIn.ts';
import type { TicketSources } from '../trackers/credentials.ts';
import { environmentCredentials } from '../trackers/environmentCredentials.ts';

const variable = 'PRODUCT_MINDSET_TRACKERS';

/**
 * Who a terminal is to the trackers, and which there are, by its environment. A tracker is asked only
 * by the command that is about it. Throws `bad-input` for trackers that cannot be used.
 */
export function ticketSources(
  environment: Readonly<Record<string, string | undefined>>,
): TicketSources {
  const trackers = trackersNamed(environment[variable]);
  return {
    credentials: environmentCredentials(environment),
    trackers: () => trackers,
    knowsAll: false,
    isAllowed: () => false,
  };
}

function trackersNamed(text = ''): readonly TrackerSetting[] {
  if (text.trim() === '') return [];
  const { trackers, bad } = trackersIn(listIn(text));
  const [first] = bad;
  if (first) {
    const what = first.because === 'entry' ? '' : `: ${first.because}`;
    throw new ProductError('bad-input', `entry ${first.index + 1} of ${variable} is wrong${what}`);
  }
  return trackers;
}

function listIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Said below: what stands in the variable may be private, so its text is not repeated.
  }
  throw new ProductError('bad-input', `${variable} is no JSON list of trackers`);
}
