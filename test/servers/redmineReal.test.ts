import { reasonWithoutRedmine, startRealRedmine } from '../support/servers/redmineReal.ts';
import type { RealRedmine } from '../support/servers/redmineReal.ts';
import { itAsksRedmine } from '../support/servers/redmineTests.ts';

describe('a real Redmine', () => {
  const reason = reasonWithoutRedmine();
  if (reason !== undefined) {
    it(`is skipped: ${reason}`);
    return;
  }
  let server: RealRedmine | undefined;
  before(async function () {
    this.timeout(120_000);
    server = await startRealRedmine();
  });
  after(() => server?.stop());
  itAsksRedmine(() => server?.address ?? '');
});
