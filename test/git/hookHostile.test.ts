import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openHook } from '../../src/hook/openHook.ts';
import type { PersonaId } from '../../src/model/ids.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { edited, staged } from './hookedRepository.ts';

describe('the hook of a hostile plan', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const names = [
    '$(touch hacked)',
    '`touch hacked`',
    "'; touch hacked; '",
    '"; touch hacked; "',
    '\\" system("touch hacked") \\"',
    'x\ntouch hacked',
    'x\\ntouch hacked',
    '%s%n&\\0',
    '\u001b]0;title\u0007',
  ];
  for (const name of names) {
    it(`shows ${JSON.stringify(name)} as one comment, and runs nothing`, async () => {
      const persona = {
        id: name as PersonaId,
        name: 'A name',
        aliases: [],
        kind: 'external',
      } as const;
      const hook = await openHook({
        directory: repository.directory,
        gitBinary: 'git',
        readPlan: () => Promise.resolve({ ...emptyPlan, personas: [persona] }),
      });
      await hook.install();
      staged(repository);
      const { code, seen = '' } = edited(shop, repository, ['commit']);
      const shown = name.replace(/[\u0000-\u001f]/g, ' ').trim();
      const top = seen.slice(0, seen.indexOf('# Please')).trim().split('\n');
      assert.deepEqual(
        [code, top.slice(1), existsSync(join(repository.directory, 'hacked'))],
        [0, ['#   A name:', `#Who: ${shown}`, '#Why:', '#'], false],
      );
      assert.equal(repository.git('log', '-1', '--format=%B').trim(), 'Subject');
    });
  }
});
