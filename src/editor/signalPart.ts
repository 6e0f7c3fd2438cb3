import { isCertainlySmall } from '../feedback/teamSize.ts';
import { newsFor } from '../feedback/planNews.ts';
import type { TeamId } from '../model/ids.ts';
import type { Plan, Team } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Verdict, Vote, VoteKind } from '../model/vote.ts';
import { verdicts, voteKinds } from '../model/vote.ts';
import type {
  Choice,
  Choices,
  GivenVote,
  LineWriting,
  Named,
  OwnTeam,
  OwnVote,
  OwnVotes,
  SignalSection,
  SignalState,
  VoteForm,
} from '../protocol/signalSection.ts';
import { kindName } from './kindName.ts';
import type { ArrivedNews } from './arrivedNews.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import type { OwnTeamFound } from './ownTeam.ts';
import { planNewsPart } from './planNewsPart.ts';
import { repositoryName } from './repositoryName.ts';
import type { RoundFacts } from './roundFacts.ts';
import { roundPart } from './roundPart.ts';
import { setting } from './settings.ts';
import type { Sharer } from './sharer.ts';
import { sharingPart } from './sharingPart.ts';
import { shownText } from './shownText.ts';
import { signalSummary } from './signalSummary.ts';
import { signalWording } from './signalWording.ts';
import { teamName } from './teamName.ts';
import { voteIdOf } from './voteId.ts';
import type { VoteWish } from './voteWish.ts';
import type { Voting } from './voting.ts';
import type { VotesKnown } from './votesRead.ts';
import { wording } from './wording.ts';

/** The key of each kind; none is the key of a verdict, or of *Undo*. */
const kindKeys: Readonly<Record<VoteKind, string>> = {
  'api-change': 'a',
  'release-note': 'r',
  incident: 'i',
  'priority-change': 'p',
  'user-feedback': 'u',
  'review-comment': 'v',
  'status-report': 't',
  meeting: 'm',
  'chat-ping': 'c',
  docs: 'd',
  other: 'o',
};
const verdictKeys: Readonly<Record<Verdict, string>> = { signal: 's', noise: 'n' };
const undoKey = 'z';

/** What the panel shows about signal and noise; nothing while no repository is open. */
export function signalPart(
  minds: Pick<Minds, 'all' | 'state'>,
  voting: Voting,
  sharer: Pick<Sharer, 'note' | 'offer' | 'shares'>,
  facts: RoundFacts | undefined,
  arrived: Pick<ArrivedNews, 'of'>,
): SignalSection | undefined {
  const { entry } = voting;
  if (minds.state !== 'ready' || !entry) return undefined;
  const plan = entry.mind.facts()?.plan ?? emptyPlan;
  const known = voting.known(entry);
  const found = voting.ownTeam(entry);
  const sharing = sharingPart(minds, sharer, false);
  const round = facts && roundPart(facts);
  const given = givenPart(voting, plan);
  const hasTeams = plan.teams.length > 1;
  const state = stateOf(entry, voting, plan, found);
  const canVote = found !== undefined && state.kind === 'form';
  const news = canVote
    ? planNewsPart(newsFor(found.team, arrived.of(entry), plan), plan)
    : undefined;
  return {
    ...(minds.all.length > 1 ? { repository: repositoryName(entry.mind.root) } : {}),
    ...(news ? { news } : {}),
    state,
    ...(found && hasTeams && !voting.isChoosing ? { ownTeam: ownTeamPart(found, plan) } : {}),
    ...(given ? { given } : {}),
    ...(round ? { round } : {}),
    own: ownVotes(known, plan, found?.team, sharing?.kind === 'offer'),
    ...(sharing ? { sharing } : {}),
    ...(found && hasTeams ? { summary: signalSummary(known.report, found.team, plan) } : {}),
  };
}

function stateOf(
  entry: OpenRepository,
  voting: Voting,
  plan: Plan,
  found: OwnTeamFound | undefined,
): SignalState {
  if (plan.teams.length < 2) {
    return {
      kind: 'cannot',
      text: signalWording.noTeams(),
      detail: signalWording.noTeamsDetail(),
      way: { label: signalWording.setUp(), id: 'setUp' },
    };
  }
  if (!found || voting.isChoosing) {
    return {
      kind: 'choose-team',
      text: signalWording.whichTeam(),
      detail: signalWording.whichTeamDetail(),
      teams: choicesOf(signalWording.whichTeam(), plan.teams, found?.team),
    };
  }
  const team = plan.teams.find(({ id }) => id === found.team);
  const fewest = setting('signal.fewestPeople');
  if (team && isCertainlySmall(team, fewest)) {
    return { kind: 'too-small', text: signalWording.tooSmall(teamName(team.id, plan), fewest) };
  }
  return formOf(entry, voting, plan, found.team);
}

function formOf(entry: OpenRepository, voting: Voting, plan: Plan, own: TeamId): VoteForm {
  const { from, kind } = voting.choices(entry);
  const { wish } = voting.wished ?? {};
  const about = aboutText(wish);
  const others = plan.teams.filter(({ id }) => id !== own);
  // Who came from a thing has said what they mean as far as it is known, and what was chosen last
  // was about something else.
  const chosen =
    wish?.subject === undefined ? { from: wish?.from ?? from, kind: wish?.kind ?? kind } : wish;
  const sender = others.length === 1 ? others[0]?.id : chosen.from;
  return {
    kind: 'form',
    form: voting.form,
    isWished: voting.isFresh,
    ...(about === undefined ? {} : { about: { text: about, drop: signalWording.dropAbout() } }),
    from: choicesOf(signalWording.from(), others, sender),
    what: {
      label: signalWording.what(),
      choices: voteKinds.map((id) => ({ id, label: kindName(id), key: kindKeys[id] })),
      ...(chosen.kind === undefined ? {} : { chosen: chosen.kind }),
    },
    question: signalWording.question(),
    verdicts: [verdictChoice('signal'), verdictChoice('noise')],
    line: { label: signalWording.line(), placeholder: signalWording.line() },
    chooseFirst: signalWording.chooseFirst(),
  };
}

function aboutText(wish: Omit<VoteWish, 'root'> | undefined): string | undefined {
  const about = wish?.about ?? wish?.subject;
  if (about === undefined) return undefined;
  const text = shownText(about, 120);
  return wish?.isOwn ? signalWording.ofOwnTeam(text) : text;
}

function verdictChoice(verdict: Verdict): Choice {
  return { id: verdict, label: signalWording.verdict(verdict), key: verdictKeys[verdict] };
}

/** Teams as the plan has them; the first nine have a digit. */
function choicesOf(label: string, teams: readonly Team[], chosen: string | undefined): Choices {
  const isThere = teams.some(({ id }) => id === chosen);
  return {
    label,
    choices: teams.map(({ id, name }, index) => ({
      id,
      label: shownText(name, 60),
      ...(index < 9 ? { key: String(index + 1) } : {}),
    })),
    ...(chosen !== undefined && isThere ? { chosen } : {}),
  };
}

function ownTeamPart({ team, by }: OwnTeamFound, plan: Plan): OwnTeam {
  return {
    text: signalWording.ownTeam(teamName(team, plan)),
    ...(by === 'choice' ? { change: signalWording.changeTeam() } : {}),
  };
}

function givenPart(voting: Voting, plan: Plan): GivenVote | undefined {
  const { given } = voting;
  if (!given || given.entry !== voting.entry) return undefined;
  const { verdict, from, kind } = given.vote;
  return {
    text: signalWording.vote(verdict, teamName(from, plan), kind),
    undo: signalWording.undo(),
    key: undoKey,
    writing: writingOf(given.vote, signalWording.vote(verdict, teamName(from, plan), kind)),
  };
}

function ownVotes(
  { own, isShared }: VotesKnown,
  plan: Plan,
  team: TeamId | undefined,
  isOffered: boolean,
): OwnVotes {
  const canShare = !isShared && !isOffered;
  const votes = own.is === 'there' ? own.value.votes : [];
  return {
    title: signalWording.own(votes.length),
    standing: isShared ? signalWording.shared() : signalWording.onlyHere(),
    ...(canShare && votes.length > 0 ? { share: signalWording.share() } : {}),
    ...(own.is === 'failed' ? { failure: wording.failure(own.reason) } : {}),
    votes: votes.map((vote) => ownVote(vote, plan, team)),
  };
}

function ownVote(vote: Vote, plan: Plan, team: TeamId | undefined): OwnVote {
  const { verdict, from, to, kind, subject, text } = vote;
  const other = verdicts.find((one) => one !== verdict) ?? verdict;
  const sender = teamName(from, plan);
  const direction = to === team ? sender : signalWording.direction(sender, teamName(to, plan));
  const what = signalWording.subject(direction, kind);
  const named = (label: string): Named => ({ label, name: signalWording.named(label, what) });
  return {
    vote: voteIdOf(vote),
    verdict,
    verdictText: signalWording.verdict(verdict),
    text: what,
    ...(subject === undefined ? {} : { about: shownText(subject, 40) }),
    ...(text === undefined ? {} : { line: shownText(text, 200) }),
    turn: named(signalWording.turn(other)),
    writing: writingOf(vote, what),
    takeBack: named(signalWording.takeBack()),
  };
}

function writingOf(vote: Vote, what: string): LineWriting {
  const { text } = vote;
  const label = signalWording.write(text !== undefined);
  return {
    vote: voteIdOf(vote),
    label,
    name: signalWording.named(label, what),
    placeholder: signalWording.writePlaceholder(),
    ...(text === undefined ? {} : { line: text }),
  };
}
