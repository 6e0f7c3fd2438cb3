import assert from 'node:assert/strict';
import { newsOf } from '../../../src/editor/sharingNews.ts';
import type { RemoteReport, SharingStatus, SyncTrouble } from '../../../src/sharing/sharing.ts';

const on: SharingStatus = {
  isOn: true,
  wasOffered: true,
  remotes: ['origin', 'fork'],
  known: ['origin', 'fork'],
  written: [],
  unsent: 2,
};
const waiting = { kind: 'waiting', remote: 'origin', unsent: 2 };
const well: RemoteReport = { remote: 'origin', received: 1, sent: 1 };
const troubled = (trouble: SyncTrouble): RemoteReport => ({ ...well, trouble });
const after = (trouble: SyncTrouble): SharingStatus => ({
  ...on,
  last: { at: 1, report: { remotes: [troubled(trouble)] } },
});

describe('what is worth saying about sharing', () => {
  it('is nothing while it is off', () => {
    assert.equal(newsOf({ ...on, isOn: false }, [troubled('refused')]), undefined);
  });

  it('is nothing when all is well', () => {
    assert.equal(newsOf({ ...on, unsent: 0 }, [well]), undefined);
  });

  it('is nothing when there is nobody to share with', () => {
    assert.equal(newsOf({ ...on, remotes: [] }), undefined);
  });

  it('is how many answers wait for the first remote', () => {
    assert.deepEqual(newsOf(on), waiting);
  });

  it('is a trouble before what waits', () => {
    assert.deepEqual(newsOf(on, [well, { ...troubled('too-slow'), remote: 'fork' }]), {
      kind: 'trouble',
      remote: 'fork',
      trouble: 'too-slow',
      mayPass: true,
    });
  });

  it('is a trouble also when nothing waits', () => {
    assert.equal(newsOf({ ...on, unsent: 0 }, [troubled('sign-in')])?.kind, 'trouble');
  });

  const passing: readonly SyncTrouble[] = ['unreachable', 'too-slow', 'contended', 'failed'];
  for (const trouble of passing) {
    it(`offers to try again where that may help: ${trouble}`, () => {
      assert.partialDeepStrictEqual(newsOf(on, [troubled(trouble)]), { trouble, mayPass: true });
    });

    it(`is what waits, once the trouble was said: ${trouble}`, () => {
      assert.deepEqual(newsOf(after(trouble)), waiting);
    });
  }

  const staying: readonly SyncTrouble[] = ['sign-in', 'refused', 'not-allowed'];
  for (const trouble of staying) {
    it(`does not offer what would fail again: ${trouble}`, () => {
      assert.partialDeepStrictEqual(newsOf(on, [troubled(trouble)]), { trouble, mayPass: false });
    });

    it(`is nothing more, once it was said: ${trouble}`, () => {
      assert.equal(newsOf(after(trouble)), undefined);
    });
  }

  it('is what waits, when another remote was the trouble', () => {
    const report = { remotes: [{ ...troubled('refused'), remote: 'fork' }] };
    assert.deepEqual(newsOf({ ...on, last: { at: 1, report } }), waiting);
  });
});
