import { TrackerFailure } from './tracker.ts';

/** The text of an answer; throws the failure `too-large` as soon as it has more than `maxBytes`. */
export async function textIn(response: Response, maxBytes: number): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of chunksOf(response)) {
    bytes += chunk.byteLength;
    // Leaving the loop ends the stream, and so the connection.
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Throws the failure `not-a-tracker` for a page, `signed-out` for the page with which Azure DevOps
 * answers a token that it does not take (203), and `unreadable` for anything else that is no JSON.
 */
export function jsonIn(text: string, { headers, status }: Response): unknown {
  if (text === '') return undefined;
  if (headers.get('content-type')?.startsWith('text/html') || /^\s*</.test(text)) {
    throw new TrackerFailure(status === 203 ? 'signed-out' : 'not-a-tracker', 'A page, not data');
  }
  try {
    return JSON.parse(text);
  } catch {
    // Not as its cause: the runtime's words repeat the beginning of the text.
    throw new TrackerFailure('unreadable', `No JSON, ${text.length} characters`);
  }
}

function chunksOf(response: Response): AsyncIterable<Uint8Array> {
  return (response.body ??
    new ReadableStream({ start: (c) => c.close() })) as AsyncIterable<Uint8Array>;
}

function tooLarge(maxBytes: number): TrackerFailure {
  return new TrackerFailure('too-large', `More than ${maxBytes} bytes`);
}
