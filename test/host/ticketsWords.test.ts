import assert from 'node:assert/strict';
import { ticketHoverText } from '../../src/editor/ticketHoverText.ts';
import { trackerNotes } from '../../src/editor/trackerNotes.ts';
import type { TicketRef } from '../../src/model/ids.ts';
import type { Ticket } from '../../src/model/ticket.ts';
import type { KnownTicket, Trouble, TroubleReason } from '../../src/tickets/tickets.ts';
import { troubleReasons } from '../../src/tickets/tickets.ts';
import { day, now, repository, shownOf, gatheringWith } from './fileStories.ts';

const github = 'git@github.com:acme/app.git';
const place = { kind: 'github', host: 'github.com' } as const;

const ticket: Ticket = {
  ref: 'gh:acme/app#12' as TicketRef,
  key: '#12',
  kind: 'issue',
  title: 'Uploads fail in basements',
  state: 'open',
  labels: [],
  planned: [],
  parents: [],
  closes: [],
  who: [],
  why: [],
  prose: '',
};

/** What is told of the ticket #12 when this is remembered of it. */
function toldOf(known: KnownTicket, isAsking = false): unknown {
  const all = [repository('office', github, { known: () => known })];
  const heard = { isAsking, notes: () => [] };
  const shown = shownOf({ gathering: gatheringWith() }, { kind: 'done' }, all, heard);
  return shown.past?.tickets[0]?.told;
}

describe('a ticket that its tracker told of', () => {
  const fresh = { ticket, checkedAt: now };

  it('has its title and its state', () => {
    assert.deepEqual(toldOf(fresh), {
      title: 'Uploads fail in basements',
      state: 'open',
      stateText: 'open',
    });
  });

  const states: readonly (readonly [Partial<Ticket>, string])[] = [
    [{ state: 'merged' }, 'merged'],
    [{ status: 'In Review' }, 'open, In Review'],
    [{ status: 'OPEN' }, 'open'],
    [{ state: 'closed', status: 'Won\u2019t\u202e do' }, 'closed, Won\u2019t\ufffd do'],
  ];
  for (const [given, words] of states) {
    it(`has a state in words: ${words}`, () => {
      const told = toldOf({ ticket: { ...ticket, ...given }, checkedAt: now });
      assert.partialDeepStrictEqual(told, { stateText: words });
    });
  }

  it('says how old that is when it may be wrong by now', () => {
    const old = { ticket, checkedAt: now - 3 * day };
    assert.partialDeepStrictEqual(toldOf(old), { age: 'as of 3 days ago' });
  });

  it('does not say so while it is asked about', () => {
    assert.equal('age' in (toldOf({ ticket, checkedAt: now - 3 * day }, true) as object), false);
  });

  it('is a name alone when its tracker has none such', () => {
    assert.equal(toldOf({ checkedAt: now }), undefined);
  });

  it('leads to the address that its tracker gave on its own host, and to no other', () => {
    const linked = (url: string): boolean | undefined => {
      const known = () => ({ ticket: { ...ticket, url }, checkedAt: now });
      const all = [repository('office', '', { known })];
      return shownOf({ gathering: gatheringWith() }, { kind: 'done' }, all).past?.tickets[0]
        ?.linked;
    };
    assert.deepEqual(
      ['https://acme.test/12', 'command:workbench.action.quit', 'javascript:alert(1)', 'x'].map(
        linked,
      ),
      [true, false, false, false],
    );
  });

  it('is explained in a few lines of text', () => {
    const known: KnownTicket = {
      checkedAt: now - 3 * day,
      ticket: {
        ...ticket,
        title: 'Uploads\nfail <b>[here](command:x)</b>',
        type: 'Bug',
        planned: [{ kind: 'milestone', title: 'Autumn', due: '2026-12-01' }],
        parents: [{ key: '#3', title: 'Offline' }],
      },
    };
    assert.equal(
      ticketHoverText(known, now),
      [
        '#12 Uploads fail <b>[here](command:x)</b>',
        'open · Bug · Autumn, due 2026-12-01',
        'part of #3 Offline',
        'as of 3 days ago',
      ].join('\n'),
    );
  });
});

describe('what is said about a tracker', () => {
  const notesOf = (trouble: Trouble | undefined, wasRefused = false, bad = 0) => {
    const { mind } = repository('office', github, {
      trackersOf: () => [place, { kind: 'gitlab', host: 'gitlab.com' }],
      trouble: () => trouble,
    });
    return trackerNotes(mind, [], {
      wasRefused: () => wasRefused,
      bad: Array.from({ length: bad }, (_, index) => ({ index, because: 'url' })),
      now,
    });
  };
  const troubled = (reason: TroubleReason): Trouble => ({ reason, at: now, detail: 'ECODE' });

  it('is nothing while it answers', () => {
    assert.deepEqual(notesOf(undefined), []);
  });

  it('is one way to sign in, however many want it', () => {
    assert.deepEqual(notesOf(troubled('signed-out')), [
      { tracker: 'github:github.com', signIn: 'Sign in to github.com to see titles' },
    ]);
  });

  it('is that it does not take the sign-in, and the way to do it again', () => {
    const [note] = notesOf(troubled('signed-out'), true);
    assert.partialDeepStrictEqual(note, {
      text: 'github.com no longer takes the sign-in.',
      signIn: 'Sign in again',
    });
  });

  for (const reason of troubleReasons.filter((one) => one !== 'signed-out')) {
    it(`is one line with its host, and the cause beside it: ${reason}`, () => {
      const [note] = notesOf(troubled(reason));
      assert.match(note?.text ?? '', /github\.com/);
      assert.equal(note?.cause, 'ECODE');
    });
  }

  it('is what to do about a certificate', () => {
    const [note] = notesOf(troubled('certificate'));
    assert.match(note?.detail ?? '', /trust store.*http\.systemCertificates.*NODE_EXTRA_CA_CERTS/);
  });

  it('is which entry of the settings cannot be used', () => {
    assert.deepEqual(
      notesOf(undefined, false, 1).map(({ text }) => text),
      [
        'Tracker 1 of the settings cannot be used: its address has to begin with https://, and may hold neither names nor queries.',
      ],
    );
  });
});
