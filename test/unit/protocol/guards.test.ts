import assert from 'node:assert/strict';
import { fromHost, fromPage } from '../../../src/protocol/guards.ts';
import { longestPath, longestText } from '../../../src/protocol/messages.ts';
import { wayIds } from '../../../src/protocol/ways.ts';

const sha = 'a'.repeat(40);

describe('a message from the page', () => {
  const good: readonly (readonly [string, object])[] = [
    ['that it is ready', { ask: 'ready', id: 1 }],
    ['an answer', { ask: 'answer', id: 2, sha, who: 'tech', why: 'dark' }],
    ['an answer of an item', { ask: 'answer', id: 2, sha, item: 'R-17' }],
    ['half an answer', { ask: 'answer', id: 2, sha, who: 'tech' }],
    ['an answer of the longest text', { ask: 'answer', id: 2, sha, why: 'x'.repeat(longestText) }],
    ['a commit with a SHA-256 name', { ask: 'skip', id: 3, sha: 'f'.repeat(64) }],
    ['a snooze', { ask: 'snooze', id: 4, sha, for: 'today' }],
    ['a way', { ask: 'go', id: 5, way: wayIds[0] }],
    ['a request about a commit', { ask: 'putIntoMessage', id: 6, sha }],
    ['a yes to an offer', { ask: 'share', id: 7, of: 'answers', offer: 1 }],
    ['a no to an offer', { ask: 'notShare', id: 8, of: 'answers', offer: 1 }],
    [
      'a choice of a remote',
      { ask: 'shareWith', id: 9, of: 'answers', offer: 1, remote: 'origin', on: true },
    ],
    ['a request to exchange answers', { ask: 'sync', id: 10, of: 'votes' }],
    ['a vote', { ask: 'vote', id: 17, form: 1, from: 'office', what: 'docs', verdict: 'noise' }],
    [
      'a vote with a line',
      { ask: 'vote', id: 17, form: 1, from: 'a', what: 'docs', verdict: 'signal', text: 'yes' },
    ],
    ['an undoing', { ask: 'undoVote', id: 18 }],
    ['another verdict', { ask: 'changeVote', id: 19, vote: '[]', verdict: 'signal' }],
    ['another line', { ask: 'changeVote', id: 19, vote: '[]', text: '' }],
    ['a vote to take back', { ask: 'takeBackVote', id: 20, vote: '[]' }],
    ['a thing to leave away', { ask: 'dropAbout', id: 21, form: 1 }],
    ['a team', { ask: 'chooseTeam', id: 22, team: 'mobile' }],
    ['another team', { ask: 'changeTeam', id: 23 }],
    ['a wish to share votes', { ask: 'shareVotes', id: 24 }],
    ['a ticket to open', { ask: 'openTicket', id: 11, ticket: '#12' }],
    ['a ticket of a card to open', { ask: 'openTicket', id: 11, ticket: '#12', sha }],
    ['an item to show', { ask: 'showItem', id: 13, item: 'R-17' }],
    ['a vote on news', { ask: 'voteOnNews', id: 17, news: '["R-1"]', verdict: 'noise' }],
    ['news to be done with', { ask: 'dismissNews', id: 18, news: '["R-1"]' }],
    ['all news to be done with', { ask: 'dismissAllNews', id: 19 }],
    ['a way back', { ask: 'goBack', id: 14 }],
    ['a pin', { ask: 'pin', id: 15, on: true }],
    ['a file to open', { ask: 'openFile', id: 16, path: 'x'.repeat(longestPath) }],
    ['a tracker to sign in to', { ask: 'signIn', id: 12, tracker: 'github:github.com' }],
  ];
  for (const [title, message] of good) {
    it(`may be ${title}`, () => {
      assert.equal(fromPage(message), message);
    });
  }

  const bad: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a list', [{ ask: 'ready', id: 1 }]],
    ['a string', 'ready'],
    ['an ask without an id', { ask: 'ready' }],
    ['an id that is no number', { ask: 'ready', id: '1' }],
    ['an id that is no whole number', { ask: 'ready', id: 1.5 }],
    ['an id without end', { ask: 'ready', id: Infinity }],
    ['an ask that is not known', { ask: 'delete', id: 1 }],
    ['a name that every object has', { ask: 'constructor', id: 1 }],
    ['the name of a prototype', { ask: '__proto__', id: 1 }],
    ['an ask that is no string', { ask: ['ready'], id: 1 }],
    ['an answer about nothing', { ask: 'answer', id: 1, who: 'tech' }],
    ['a short name of a commit', { ask: 'skip', id: 1, sha: 'abc' }],
    ['an option for a commit', { ask: 'skip', id: 1, sha: '--upload-pack=x' }],
    ['a commit with more behind it', { ask: 'skip', id: 1, sha: `${sha}\n` }],
    ['a text that is too long', { ask: 'answer', id: 1, sha, why: 'x'.repeat(longestText + 1) }],
    ['a text that is no string', { ask: 'answer', id: 1, sha, who: {} }],
    ['an item that is no string', { ask: 'answer', id: 1, sha, item: 7 }],
    ['a snooze that is not known', { ask: 'snooze', id: 1, sha, for: 'year' }],
    ['a yes to something that is not shared', { ask: 'share', id: 1, of: 'keys', offer: 1 }],
    ['an exchange of nothing', { ask: 'sync', id: 1 }],
    ['a vote in no form', { ask: 'vote', id: 1, from: 'a', what: 'docs', verdict: 'noise' }],
    ['a vote from nobody', { ask: 'vote', id: 1, form: 1, what: 'docs', verdict: 'noise' }],
    [
      'half a verdict',
      { ask: 'vote', id: 1, form: 1, from: 'a', what: 'docs', verdict: 'somewhat' },
    ],
    ['another verdict of no vote', { ask: 'changeVote', id: 1, verdict: 'noise' }],
    ['a yes to nothing', { ask: 'share', id: 1 }],
    ['a yes to an offer without a number', { ask: 'share', id: 1, of: 'answers', offer: '1' }],
    ['a no to half an offer', { ask: 'notShare', id: 1, of: 'answers', offer: 1.5 }],
    ['a choice of no remote', { ask: 'shareWith', id: 1, of: 'answers', offer: 1, on: true }],
    [
      'a choice of many remotes',
      { ask: 'shareWith', id: 1, of: 'answers', offer: 1, remote: ['origin'], on: true },
    ],
    ['a place in a round between two', { ask: 'goInRound', id: 1, place: 0.5 }],
    [
      'an answer to a question that is not asked',
      { ask: 'chooseInRound', id: 1, team: 'web', scale: 'mood', choice: 1 },
    ],
    [
      'a kind for a list that is not there',
      { ask: 'chooseKindInRound', id: 1, team: 'web', list: 'all', kind: 'docs', on: true },
    ],
    ['an agenda with nobody', { ask: 'openAgenda', id: 1 }],
    ['a vote on no news', { ask: 'voteOnNews', id: 1, verdict: 'noise' }],
    ['a verdict that is none', { ask: 'voteOnNews', id: 1, news: 'x', verdict: 'both' }],
    ['news that are no text', { ask: 'dismissNews', id: 1, news: ['x'] }],
    ['no item', { ask: 'showItem', id: 1 }],
    ['a pin that is neither on nor off', { ask: 'pin', id: 1, on: 'true' }],
    ['a path that is too long', { ask: 'openFile', id: 1, path: 'x'.repeat(longestPath + 1) }],
    ['several files', { ask: 'openFile', id: 1, path: ['a'] }],
    ['half a choice', { ask: 'shareWith', id: 1, of: 'answers', offer: 1, remote: 'origin' }],
    [
      'a remote that is too long',
      { ask: 'shareWith', id: 1, of: 'answers', offer: 1, remote: 'x'.repeat(501), on: true },
    ],
    ['a ticket without a name', { ask: 'openTicket', id: 1 }],
    ['a ticket of no commit', { ask: 'openTicket', id: 1, ticket: '#12', sha: 'abc' }],
    ['a sign-in to nothing', { ask: 'signIn', id: 1 }],
    ['a list of tickets', { ask: 'openTicket', id: 1, ticket: ['#12'] }],
    ['a ticket that is too long', { ask: 'openTicket', id: 1, ticket: 'x'.repeat(501) }],
    ['a way that is not known', { ask: 'go', id: 1, way: 'workbench.action.terminal.new' }],
  ];
  for (const [title, message] of bad) {
    it(`is not ${title}`, () => {
      assert.equal(fromPage(message), undefined);
    });
  }
});

describe('a message from the host', () => {
  const good: readonly (readonly [string, object])[] = [
    ['a picture', { tell: 'picture', picture: {} }],
    ['the answer to an ask', { answers: 1, value: { done: true, text: '' } }],
    ['that an ask failed', { answers: 1, failed: 'x' }],
  ];
  for (const [title, message] of good) {
    it(`may be ${title}`, () => {
      assert.equal(fromHost(message), message);
    });
  }

  const bad: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['a picture of nothing', { tell: 'picture' }],
    ['a picture that is a list', { tell: 'picture', picture: [] }],
    ['something else that is told', { tell: 'run', picture: {} }],
    ['an answer to no number', { answers: 'x', value: 1 }],
    ['an answer without a value', { answers: 1 }],
  ];
  for (const [title, message] of bad) {
    it(`is not ${title}`, () => {
      assert.equal(fromHost(message), undefined);
    });
  }
});
