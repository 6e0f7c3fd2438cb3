import type * as vscode from 'vscode';
import type { MessageForm } from '../answers/trailerBlock.ts';
import type { TrailerLine } from '../answers/trailers.ts';
import { said } from '../ask/said.ts';
import { trivialBecause } from '../ask/trivial.ts';
import type { MessageParts } from '../model/message.ts';
import type { HeardTicket } from '../model/ticket.ts';
import { aboveScissors, partsOf } from '../model/message.ts';
import type { Facts } from '../story/mind.ts';
import { whoLabel } from './chips.ts';
import type { MissingLine } from '../ask/suggestions.ts';
import type { Circumstances, Suggestion } from '../ask/suggestion.ts';
import { missingLines, suggestionsFor } from '../ask/suggestions.ts';
import type { TicketKey } from '../model/ids.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import { isCommitDocument, repositoryOf } from './commitDocuments.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { setting } from './settings.ts';
import { wording } from './wording.ts';

/** One thing that could be said, and where it comes from in words. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly from?: string;
}

/** What is missing in a message that is being written, and what could be said. */
export interface Offer {
  readonly entry: OpenRepository;
  readonly facts: Facts;
  readonly message: MessageParts;
  /** How the text of the message is to be read and written. */
  readonly form: MessageForm;
  /** The lines that it lacks, each with the likeliest value, or with an empty one. */
  readonly missing: readonly MissingLine[];
  /** Best first; so are `whys`. */
  readonly whos: readonly Choice[];
  readonly whys: readonly Choice[];
}

/** Says for a commit message that is being written what is missing. From memory; starts nothing. */
export type OfferFor = (document: vscode.TextDocument) => Offer | undefined;

interface Made {
  readonly version: number;
  readonly facts: Facts;
  readonly paths: readonly string[];
  readonly offer: Offer;
}

/** What was said as lines of a message, who first; nothing for what was not said. */
export function linesOf(said: {
  readonly who?: string;
  readonly why?: string;
}): readonly TrailerLine[] {
  return [
    ...(said.who === undefined ? [] : [{ key: 'Who', value: said.who }]),
    ...(said.why === undefined ? [] : [{ key: 'Why', value: said.why }]),
  ];
}

/** A value as a line of the message. */
export function lineOf({ field, value }: MissingLine): TrailerLine {
  return { key: field === 'who' ? 'Who' : 'Why', value };
}

/** Git takes the box of Source Control as it is: there, a line with `#` is a line like others. */
export function formOf(
  document: vscode.TextDocument | undefined,
  { standing }: Facts,
): MessageForm {
  const { commentChar, separators } = standing;
  const isFile = document !== undefined && document.uri.scheme !== 'vscode-scm';
  return { commentChar: isFile ? commentChar : '', separators };
}

/** Makes offers and keeps the last one of each document, since all surfaces ask for the same. */
export function offers(minds: Minds): OfferFor {
  const made = new WeakMap<vscode.TextDocument, Made>();
  return (document) => {
    if (!isCommitDocument(document) || setting('ask.mode') === 'off') return undefined;
    const entry = repositoryOf(document, minds);
    const facts = entry?.mind.facts();
    if (!entry || !facts) return undefined;
    const { version } = document;
    const paths = entry.changedPaths();
    const last = made.get(document);
    if (last?.version === version && last.facts === facts && last.paths === paths) {
      return last.offer;
    }
    const form = formOf(document, facts);
    const offer = offerFrom(document.getText(), form, entry, facts, paths);
    made.set(document, { version, facts, paths, offer });
    return offer;
  };
}

/** The same for the text of a message, on the person's own wish: whatever the settings say. */
export function offerForText(
  entry: OpenRepository,
  text: string,
  document: vscode.TextDocument | undefined,
): Offer | undefined {
  const facts = entry.mind.facts();
  return facts && offerFrom(text, formOf(document, facts), entry, facts, entry.changedPaths());
}

function offerFrom(
  whole: string,
  form: MessageForm,
  entry: OpenRepository,
  facts: Facts,
  paths: readonly string[],
): Offer {
  const { plan, standing } = facts;
  // Below the scissors of `commit --verbose` is a diff that may be larger than all of the source.
  const message = partsOf(aboveScissors(whole, form.commentChar), form);
  const tickets = entry.mind.references.ticketsIn(textOf(message), standing.branch);
  const { owners, heard, whos, whys } = aroundOf(entry, facts, paths, tickets);
  const known = said({ message, tickets, heard, plan, owners });
  const isTrivial = trivialBecause({ message, paths, parents: 1 }) !== null;
  const choices = (suggestions: readonly Suggestion[]): readonly Choice[] =>
    suggestions.map((suggestion) => choiceOf(suggestion, plan));
  return {
    entry,
    facts,
    message,
    form,
    missing: isTrivial ? [] : missingLines(known, [...whos, ...whys]),
    whos: choices(whos),
    whys: choices(whys),
  };
}

/** A message as it will be, without the lines that are about who and why. */
function textOf({ subject, body, trailers }: MessageParts): string {
  const lines = trailers.map(({ key, value }) => `${key}: ${value}`);
  return [subject, body, lines.join('\n')].filter(Boolean).join('\n\n');
}

/** What surrounds a message and stays the same while a person types, but for its tickets. */
interface Around {
  readonly paths: readonly string[];
  readonly tickets: string;
  readonly owners: readonly RoadmapItem[];
  readonly heard: readonly HeardTicket[];
  readonly whos: readonly Suggestion[];
  readonly whys: readonly Suggestion[];
}

/** Facts are replaced, never changed, so the last surroundings stand as long as they do. */
const lastAround = new WeakMap<Facts, Around>();

function aroundOf(
  { mind }: OpenRepository,
  facts: Facts,
  paths: readonly string[],
  mentioned: readonly TicketKey[],
): Around {
  const tickets = mentioned.join(' ');
  const last = lastAround.get(facts);
  if (last?.paths === paths && last.tickets === tickets) return last;
  const { plan, remembered, standing } = facts;
  const { branch, defaultBranch } = standing;
  const owners = mind.ownersOf(paths);
  const heard = mind.heardOf(mentioned);
  const circumstances: Circumstances = {
    plan,
    owners,
    heard,
    remembered,
    tickets: mentioned,
    scope: mind.scopeOf(paths),
    ...(branch === undefined || branch === defaultBranch ? {} : { branch }),
  };
  const whos = suggestionsFor('Q1', circumstances);
  const whys = suggestionsFor('Q2', circumstances);
  const around: Around = { paths, tickets, owners, heard, whos, whys };
  lastAround.set(facts, around);
  return around;
}

function choiceOf({ field, value, from }: Suggestion, plan: Plan): Choice {
  return {
    value,
    label: field === 'who' ? whoLabel(value, plan) : value,
    from: wording.from(from),
  };
}
