import type { DatabaseSync } from 'node:sqlite';
import { ageOf } from './ageOf.ts';
import { aroundOf } from './around.ts';
import { commitIdsOf, idsOfLineage } from './commitIdsOf.ts';
import { commitInFull, commitsSince } from './commitInFull.ts';
import { commitsOfFile } from './commitsOfFile.ts';
import { commitsOfTicket } from './commitsOfTicket.ts';
import { commitsTouching } from './commitsTouching.ts';
import { conditionOf } from './conditionOf.ts';
import type { QuestionName, Questions } from './history.ts';
import { lineageOf } from './lineageOf.ts';
import type { LookUps } from './lookUps.ts';
import { lookUpsIn } from './lookUps.ts';
import { sharesOf } from './sharesOf.ts';
import { ticketPrefixesOf } from './ticketPrefixesOf.ts';
import { ticketsOf } from './ticketsOf.ts';
import { togetherWith } from './togetherWith.ts';
import { workOnItems } from './workOnItems.ts';
import { workSince } from './workSince.ts';

/** The questions of `History`, put to an open index. */
export type Answering = {
  readonly [Name in QuestionName]: (takes: Questions[Name]['takes']) => Questions[Name]['gives'];
};

/** Answers about what HEAD of a work tree holds; each answer is of one state of the index. */
export function answeringOn(database: DatabaseSync, worktree: string): Answering {
  const index = lookUpsIn(database, worktree);
  const whole = <Takes, Gives>(answer: (takes: Takes) => Gives): ((takes: Takes) => Gives) => {
    return (takes) => index.inOneState(() => answer(takes));
  };
  return {
    condition: whole(() => conditionOf(index)),
    commitsOf: whole(({ path, limit }) => commitsOfFile(index, lineageOf(index, path), limit)),
    ageOf: whole(({ path }) => ageOf(index, lineageOf(index, path))),
    ticketsOf: whole(({ path, limit }) => ticketsOf(index, commitIdsOf(index, path), limit)),
    sharesOf: whole(({ path, limit }) => sharesOf(index, commitIdsOf(index, path), limit)),
    together: whole(({ path, limit }) => togetherWith(index, path, limit)),
    sharesTogether: whole(({ path }) => sharesOf(index, idsTogether(index, path))),
    commitsOfTicket: whole(({ ticket, limit }) => commitsOfTicket(index, ticket, limit)),
    touching: whole(({ globs, since, limit }) => commitsTouching(index, globs, since, limit)),
    workSince: whole(({ since, limit }) => workSince(index, since, limit)),
    since: whole(({ sha, limit }) => commitsSince(index, sha, limit)),
    ticketPrefixes: whole(() => ticketPrefixesOf(index)),
    commit: whole(({ sha }) => commitInFull(index, sha)),
    around: whole(({ about, since }) => aroundOf(index, about, since)),
    workOn: whole(({ items, since }) => workOnItems(index, items, since)),
  };
}

/** So many commits of each file that changes together with another one say who changed it. */
const mostOfEach = 1000;

function idsTogether(index: LookUps, path: string): readonly number[] {
  const ids = togetherWith(index, path).flatMap((one) =>
    idsOfLineage(index, lineageOf(index, one.path), mostOfEach),
  );
  return [...new Set(ids)];
}
