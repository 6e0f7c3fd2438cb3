import type { KindList, RoundForm, RoundSaid } from '../feedback/roundForm.ts';
import { answerOf, answersIn, isBegun } from '../feedback/roundForm.ts';
import { isCertainlySmall } from '../feedback/teamSize.ts';
import type { TeamId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Amount, RoundAnswer } from '../model/vote.ts';
import { mostKinds, voteKinds } from '../model/vote.ts';
import type {
  RoundEnd,
  RoundList,
  RoundPart,
  RoundScale,
  RoundStart,
  RoundSummary,
  RoundTeam,
  SpokenRound,
} from '../protocol/roundPart.ts';
import type { OpenRound, RoundFacts } from './roundFacts.ts';
import { begunRound } from './roundFacts.ts';
import { kindName } from './kindName.ts';
import { roundWording } from './roundWording.ts';
import { teamName } from './teamName.ts';

/** What the panel shows of the round; nothing where there is no other team. */
export function roundPart(facts: RoundFacts): RoundPart | undefined {
  const { plan, own, fewest, open } = facts;
  const form = begunRound(facts);
  if (form.answers.length === 0) return undefined;
  const team = plan.teams.find(({ id }) => id === own);
  if (team && isCertainlySmall(team, fewest)) return spokenPart(facts, form);
  if (!open) return startPart(facts, form);
  const said = open.form.answers[open.place];
  return said ? teamPart(facts, open, said) : endPart(facts, open);
}

function spokenPart({ plan }: RoundFacts, { answers }: RoundForm): SpokenRound {
  return {
    kind: 'spoken',
    remark: roundWording.spoken(),
    label: roundWording.agenda(),
    teams: answers.map(({ from }) => ({ team: from, label: teamName(from, plan) })),
  };
}

function startPart(facts: RoundFacts, form: RoundForm): RoundStart {
  const { month, own, isPutOff, isEnding } = facts;
  const kept = month.answers.filter(({ to }) => to === own).length;
  const isDrafted = month.draft?.to === own && month.draft.answers.some(isBegun);
  const start = { kind: 'start', start: roundWording.start(month.month) } as const;
  if (isDrafted) {
    const said = form.answers.filter(isBegun).length;
    const text = roundWording.begun(said, form.answers.length);
    return { ...start, text, start: roundWording.goOn(), isQuiet: false };
  }
  if (kept > 0) {
    const text = roundWording.wasKept(month.month, kept);
    return { ...start, text, start: roundWording.change(), isQuiet: true };
  }
  if (isPutOff) return { ...start, text: roundWording.wasPutOff(), isQuiet: true };
  return {
    ...start,
    text: isEnding ? roundWording.ending(month.month) : roundWording.about(form.answers.length),
    putOff: roundWording.putOff(),
    isQuiet: false,
  };
}

function teamPart(
  facts: RoundFacts,
  { form, place, isWished }: OpenRound,
  said: RoundSaid,
): RoundTeam {
  const { plan, month } = facts;
  const isComplete = answerOf(form.to, said) !== undefined;
  const isKept = month.answers.some(({ to, from }) => to === form.to && from === said.from);
  return {
    kind: 'team',
    team: said.from,
    place,
    title: roundWording.title(teamName(said.from, plan)),
    progress: roundWording.progress(place + 1, form.answers.length),
    scales: [
      amountScale('received', roundWording.received(), said.received),
      amountScale('needed', roundWording.needed(), said.needed),
      onTimeScale(said.onTime),
    ],
    lists: [listOf('valuable', said), listOf('noise', said)],
    ...(place > 0 ? { back: roundWording.back() } : {}),
    next: {
      label: isComplete ? roundWording.next() : roundWording.skip(),
      isSkip: !isComplete,
    },
    // What was kept can be changed, and is taken back only with all that was said this month.
    ...(isBegun(said) && !isKept ? { clear: roundWording.clear() } : {}),
    hint: roundWording.hint(),
    leave: roundWording.leave(),
    isWished,
  };
}

const amounts: readonly Amount[] = [1, 2, 3, 4, 5];

function amountScale(
  scale: 'received' | 'needed',
  label: string,
  said: Amount | undefined,
): RoundScale {
  const ends = [roundWording.veryLittle(), roundWording.veryMuch()] as const;
  const choices = amounts.map((amount) => ({
    label: String(amount),
    ...(amount === 1 ? { name: roundWording.amount(amount, ends[0]) } : {}),
    ...(amount === 5 ? { name: roundWording.amount(amount, ends[1]) } : {}),
    on: amount === said,
  }));
  return { scale, label, ends, choices };
}

function onTimeScale(said: boolean | undefined): RoundScale {
  return {
    scale: 'onTime',
    label: roundWording.onTime(),
    choices: [
      { label: roundWording.yes(), on: said === true },
      { label: roundWording.no(), on: said === false },
    ],
  };
}

function listOf(list: KindList, said: RoundSaid): RoundList {
  const chosen = said[list] ?? [];
  return {
    list,
    label: roundWording.list(list),
    kinds: voteKinds.map((kind) => {
      const on = chosen.includes(kind);
      return { kind, label: kindName(kind), on, isBarred: !on && chosen.length >= mostKinds };
    }),
  };
}

function endPart(facts: RoundFacts, { form, isWished }: OpenRound): RoundEnd {
  const { plan, month } = facts;
  return {
    kind: 'end',
    place: form.answers.length,
    title: roundWording.end(month.month),
    teams: form.answers.map((said) => summaryOf(said, form.to, plan)),
    remark: roundWording.stays(),
    back: roundWording.back(),
    ...(answersIn(form).length > 0 ? { keep: roundWording.keep() } : {}),
    leave: roundWording.leave(),
    isWished,
  };
}

function summaryOf(said: RoundSaid, to: TeamId, plan: Plan): RoundSummary {
  const answer = answerOf(to, said);
  const label = teamName(said.from, plan);
  return {
    team: said.from,
    label,
    lines: answer
      ? linesOf(answer)
      : [isBegun(said) ? roundWording.incomplete() : roundWording.skipped()],
    isKept: answer !== undefined,
    change: roundWording.changeTeam(),
    changeName: roundWording.changeNamed(label),
  };
}

function linesOf(answer: RoundAnswer): readonly string[] {
  return [
    roundWording.amounts(answer),
    ...(['valuable', 'noise'] as const)
      .filter((list) => answer[list].length > 0)
      .map((list) => roundWording.kinds(list, answer)),
  ];
}
