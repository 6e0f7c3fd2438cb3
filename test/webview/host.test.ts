import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Picture } from '../../src/protocol/picture.ts';
import type { FromPage } from '../../src/protocol/messages.ts';
import type { Host } from '../../webview/host.ts';
import { connectHost } from '../../webview/host.ts';
import { asking, looking, pastWith, quiet, reading, shaOf, uploadFile } from './pictures.ts';

interface Connected {
  readonly host: Host;
  readonly posted: FromPage[];
  readonly pictures: Picture[];
  readonly hear: (message: unknown) => void;
}

function connected(): Connected {
  const posted: FromPage[] = [];
  const pictures: Picture[] = [];
  const heard: ((message: unknown) => void)[] = [];
  const host = connectHost({
    post: (message) => void posted.push(message),
    listen: (hear) => void heard.push(hear),
    onPicture: (picture) => void pictures.push(picture),
    firstId: 7,
  });
  return { host, posted, pictures, hear: (message) => heard.forEach((hear) => hear(message)) };
}

const skip = { sha: shaOf('1') };
const outcome = { done: true, text: 'Skipped' };

describe('the host, as the page sees it', () => {
  it('is asked by name with an id that counts up', () => {
    const { host, posted } = connected();
    void host.ask('skip', skip);
    void host.ask('ready', {});
    assert.deepEqual(posted, [
      { ask: 'skip', id: 7, ...skip },
      { ask: 'ready', id: 8 },
    ]);
  });

  it('answers the ask with that id', async () => {
    const { host, hear } = connected();
    const [first, second] = [host.ask('skip', skip), host.ask('ready', {})];
    hear({ answers: 8, value: quiet() });
    hear({ answers: 7, value: outcome });
    assert.deepEqual(await Promise.all([first, second]), [outcome, quiet()]);
  });

  it('says in its words why it could not answer', async () => {
    const { host, hear } = connected();
    const asked = host.ask('skip', skip);
    hear({ answers: 7, failed: 'The disk is full.' });
    await assert.rejects(asked, { message: 'The disk is full.' });
  });

  it('has not answered when the answer is of another kind', async () => {
    const { host, hear } = connected();
    const asked = host.ask('skip', skip);
    hear({ answers: 7, value: quiet() });
    await assert.rejects(asked);
  });

  it('tells pictures with a file', () => {
    const { pictures, hear } = connected();
    const picture = looking({ file: uploadFile, notice: reading, past: pastWith(1, 1) });
    hear({ tell: 'picture', picture });
    assert.deepEqual(pictures, [picture]);
  });

  it('tells pictures', () => {
    const { pictures, hear } = connected();
    hear({ tell: 'picture', picture: asking() });
    assert.deepEqual(pictures, [asking()]);
  });

  const unknown: readonly unknown[] = [
    undefined,
    'picture',
    {},
    { tell: 'other' },
    { tell: 'picture', picture: {} },
    { tell: 'picture', picture: { ask: { kind: 'other' }, words: {} } },
    { tell: 'picture', picture: { ...asking(), words: null } },
    { tell: 'picture', picture: { ...asking(), file: 'upload.ts' } },
    { tell: 'picture', picture: { ...asking(), file: { notice: {} } } },
    { tell: 'picture', picture: { ...asking(), file: { past: { commits: 1, tickets: [] } } } },
    { answers: 99, value: outcome },
    { answers: '7', value: outcome },
  ];
  for (const message of unknown) {
    it(`is not heard when it sends ${inspect(message, { breakLength: Infinity }).slice(0, 60)}`, () => {
      const { host, pictures, hear } = connected();
      hear(message);
      assert.deepEqual([pictures, host.dropped()], [[], 1]);
    });
  }
});
