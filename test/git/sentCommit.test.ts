import assert from 'node:assert/strict';
import { openMind } from '../../src/mind.ts';
import type { Sha } from '../../src/model/ids.ts';
import type { Mind } from '../../src/story/mind.ts';
import { firstDate, workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { silent } from '../support/silent.ts';

const teams = `- { id: mobile, name: Mobile, members: ["*@mobile.acme.test"], codeowners: ["@acme/mobile"] }
- { id: platform, name: Platform, members: [ben@acme.test], codeowners: ["@acme/platform"] }
`;
const codeowners = `/api/ @acme/platform @ana
/contract/ @acme/platform @acme/mobile
/mobile/ @acme/mobile
`;

describe('from whom a commit is', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let mind: Mind;
  beforeEach(async () => {
    shop = workshop();
    repository = shop.repository();
    repository.write('.product/teams.yaml', teams);
    repository.write('CODEOWNERS', codeowners);
    repository.git('add', '--all');
    repository.commit('Start');
    const { directory } = repository;
    mind = await openMind({ directory, gitBinary: 'git' }, silent, () => firstDate);
    await mind.refresh();
  });
  afterEach(() => {
    mind.dispose();
    shop.dispose();
  });

  const committedBy = (address: string, ...paths: readonly string[]): Sha => {
    repository.git('config', 'user.email', address);
    return repository.commit('Change it\n\nAt last', ...paths);
  };

  it('is told by the team of who made it, and by the teams that own its paths', async () => {
    assert.deepEqual(await mind.sentCommit(committedBy('Ben@acme.test', 'mobile/a')), {
      subject: 'Change it',
      author: 'platform',
      owners: ['mobile'],
      isShared: false,
    });
  });

  it('says whether several teams own one of its files', async () => {
    const sent = await mind.sentCommit(committedBy('who@acme.test', 'contract/photos.ts'));
    assert.deepEqual(sent, {
      subject: 'Change it',
      owners: ['platform', 'mobile'],
      isShared: true,
    });
  });

  it('names no person, neither who made it nor who owns its paths', async () => {
    const sent = await mind.sentCommit(committedBy('cleo@mobile.acme.test', 'api/b'));
    assert.deepEqual(sent, {
      subject: 'Change it',
      author: 'mobile',
      owners: ['platform'],
      isShared: false,
    });
  });

  it('is nothing of a commit that is not there', async () => {
    assert.equal(await mind.sentCommit('1'.repeat(40) as Sha), undefined);
  });
});
