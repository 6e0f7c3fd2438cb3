import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ledgerLinesIn, voteLineOf } from '../../../src/feedback/line.ts';
import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import { standingLinesOf } from '../../../src/feedback/standingLines.ts';
import type { Verdict, VoteKind } from '../../../src/model/vote.ts';
import { voteKinds } from '../../../src/model/vote.ts';
import type { OwnEvent } from '../../../src/votes/ownEvent.ts';
import { ownEventLineOf, ownEventsIn } from '../../../src/votes/ownEvent.ts';
import { ownSaid } from '../../../src/votes/ownSaid.ts';
import { answerOf, mobile, month, platform, tokenOf, voteOf } from '../feedback/said.ts';

const said = (line: LedgerLine): OwnEvent => ({ is: 'said', line });
const vote = (kind: VoteKind, verdict: Verdict): OwnEvent => said(voteOf(1, { kind, verdict }));
const takenBack = (kind: VoteKind): OwnEvent =>
  said({
    is: 'taken-back',
    month,
    token: tokenOf(1),
    rev: 1,
    vote: { to: mobile, from: platform, kind },
  });
const withdrawal = said({ is: 'withdrawal', month, token: tokenOf(1), rev: 1 });
const sent = (mark: string): readonly OwnEvent[] => [
  { is: 'offered', mark },
  { is: 'sent', mark },
];
/** What is told of a line: what it is, its number, and its verdict. */
const lines = (...events: readonly OwnEvent[]): readonly string[] =>
  ownSaid(month, events).lines.map(({ line }) =>
    [line.is, line.rev, ...(line.is === 'vote' ? [line.vote.kind, line.vote.verdict] : [])].join(
      ' ',
    ),
  );

describe('what a person said in a month', () => {
  it('is told the newest first', () => {
    const { votes } = ownSaid(month, [vote('docs', 'signal'), vote('incident', 'noise')]);
    assert.deepEqual(
      votes.map(({ kind }) => kind),
      ['incident', 'docs'],
    );
  });

  it('has the number 1 in every line that replaces none, whatever came first', () => {
    assert.deepEqual(lines(vote('docs', 'signal'), ...sent('a'), vote('incident', 'noise')), [
      'vote 1 docs signal',
      'vote 1 incident noise',
    ]);
  });

  it('leaves only the newest line of what was changed before it was sent', () => {
    assert.deepEqual(lines(vote('docs', 'signal'), vote('docs', 'noise')), ['vote 1 docs noise']);
  });

  it('has a greater number once the line before may be in the ledger', () => {
    const offered: OwnEvent = { is: 'offered', mark: 'a' };
    assert.deepEqual(lines(vote('docs', 'signal'), offered, vote('docs', 'noise')), [
      'vote 2 docs noise',
    ]);
  });

  it('leaves nothing of what was taken back before it was sent', () => {
    assert.deepEqual(lines(vote('docs', 'signal'), takenBack('docs')), []);
  });

  it('says that it was taken back where it was sent', () => {
    assert.deepEqual(lines(vote('docs', 'signal'), ...sent('a'), takenBack('docs')), [
      'taken-back 2',
    ]);
  });

  it('leaves nothing when all is withdrawn before anything was sent', () => {
    const { votes, lines: left } = ownSaid(month, [vote('docs', 'signal'), withdrawal]);
    assert.deepEqual([votes, left], [[], []]);
  });

  it('withdraws all that was sent with one line, and goes on after it', () => {
    const before = [vote('docs', 'signal'), vote('incident', 'noise'), ...sent('a')];
    assert.deepEqual(
      [lines(...before, withdrawal), lines(...before, withdrawal, vote('docs', 'noise'))],
      [['withdrawal 2'], ['withdrawal 2', 'vote 3 docs noise']],
    );
  });

  it('keeps the draft of a round until the round is answered', () => {
    const drafted: OwnEvent = {
      is: 'drafted',
      draft: { to: mobile, answers: [{ from: platform }] },
    };
    assert.deepEqual(
      [
        ownSaid(month, [drafted, vote('docs', 'signal')]).draft,
        ownSaid(month, [drafted, said(answerOf(1))]).draft,
      ],
      [{ to: mobile, answers: [{ from: platform }] }, undefined],
    );
  });

  it('has the token of its first line, also where two windows made one each', () => {
    const { token, lines: both } = ownSaid(month, [
      vote('docs', 'signal'),
      said(voteOf(2, { kind: 'incident' })),
    ]);
    assert.deepEqual(
      [token, both.map(({ line }) => line.token)],
      [tokenOf(1), [tokenOf(1), tokenOf(1)]],
    );
  });

  it('is in the ledger as it is here, whatever was said and sent, and whenever a writer was killed', () => {
    const kind = fc.constantFrom<VoteKind>(...voteKinds.slice(0, 3));
    const action = fc.oneof(
      fc.record({ kind, verdict: fc.constantFrom<Verdict>('signal', 'noise') }),
      fc.record({ back: kind }),
      fc.constant('withdraw' as const),
      fc.record({ needed: fc.constantFrom<1 | 5>(1, 5) }),
      fc.record({ isPut: fc.boolean(), isNoted: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const events: OwnEvent[] = [];
        const ledger = new Set<string>();
        const put = (isPut: boolean, isNoted: boolean): void => {
          const mark = String(events.length);
          events.push({ is: 'offered', mark });
          if (!isPut) return;
          for (const { line } of ownSaid(month, events).lines) ledger.add(voteLineOf(line));
          if (isNoted) events.push({ is: 'sent', mark });
        };
        for (const one of actions) {
          if (one === 'withdraw') events.push(withdrawal);
          else if ('back' in one) events.push(takenBack(one.back));
          else if ('kind' in one) events.push(vote(one.kind, one.verdict));
          else if ('needed' in one) events.push(said(answerOf(1, { needed: one.needed })));
          else put(one.isPut, one.isNoted);
        }
        put(true, true);
        const own = ownSaid(month, events);
        const counted = standingLinesOf(ledgerLinesIn([...ledger].join('\n'), month).lines);
        const here = [...own.votes, ...own.answers].map((one) => JSON.stringify(one));
        const there = counted.map((line) =>
          JSON.stringify(line.is === 'vote' ? line.vote : line.answer),
        );
        assert.deepEqual(there.toSorted(), here.toSorted());
        assert.ok(own.lines.every(({ isSent }) => isSent));
      }),
    );
  });

  it('comes back from its file as it was, without what a kill broke off', () => {
    const events = [
      vote('docs', 'signal'),
      { is: 'drafted', draft: { to: mobile, answers: [{ from: platform, needed: 4 }] } } as const,
      ...sent('a'),
      takenBack('docs'),
      { is: 'drafted', draft: undefined } as const,
      withdrawal,
    ];
    const text = events.map((event) => `\n${ownEventLineOf(event)}\n`).join('\n{"offered":"b');
    assert.deepEqual(ownEventsIn(text), events);
  });
});
