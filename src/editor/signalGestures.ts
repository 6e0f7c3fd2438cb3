import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import { agendaMarkdown } from '../feedback/agenda.ts';
import { signalMarkdown } from '../feedback/signalMarkdown.ts';
import type { SignalReport } from '../feedback/signalReport.ts';
import type { TeamId } from '../model/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { SignalAsks } from '../protocol/signalMessages.ts';
import type { SignalMonths, SignalPicture } from '../protocol/signalPicture.ts';
import { openIssueDraft } from './issueDraft.ts';
import { openDraft } from './openDraft.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';
import { saveDrawing } from './saveDrawing.ts';
import { signalTabWording } from './signalTabWording.ts';
import { monthSeen } from './signalSeen.ts';
import { teamName } from './teamName.ts';
import { agendaWords, toldWords } from './toldWords.ts';
import { wording } from './wording.ts';

/** What the tab shows, and of which repository. */
interface Shown {
  readonly entry: OpenRepository;
  readonly seen: () => SignalPicture;
  readonly report: () => SignalReport | undefined;
  readonly clock: Clock;
}

/** What a person does with what the tab shows, each gesture with what is said of it. */
export class SignalGestures {
  readonly #shown: Shown;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /** Puts the month that is shown on the clipboard. */
  async copy(): Promise<Outcome> {
    const told = this.#told();
    if (!told?.shown.told) return failed(signalTabWording.nothingTold());
    const { report, month } = told;
    await vscode.env.clipboard.writeText(signalMarkdown(report, month, toldWords(), this.#nameOf));
    return done(signalTabWording.copied());
  }

  async save({ figure, svg }: SignalAsks['save']['takes']): Promise<Outcome> {
    const told = this.#told();
    if (!told) return failed(signalTabWording.nothingTold());
    const folder = vscode.Uri.file(this.#shown.entry.mind.root);
    return saveDrawing(folder, `signal-${told.month}-${fileNames[figure]}`, svg);
  }

  /** Opens the agenda of a meeting of two teams as a document. */
  async agenda(pair: SignalAsks['agenda']['takes']): Promise<Outcome> {
    const [told, teams] = [this.#told(), this.#pairOf(pair)];
    if (!told || !teams) return failed(wording.failure('bad-input'));
    const { report, month } = told;
    await openDraft(
      agendaMarkdown(
        teams,
        { report, month },
        {
          words: agendaWords(),
          signalWords: toldWords(),
          nameOf: this.#nameOf,
          now: this.#shown.clock(),
        },
      ),
    );
    return done(signalTabWording.agendaOpened());
  }

  async copySuggestion({ text }: SignalAsks['copySuggestion']['takes']): Promise<Outcome> {
    await vscode.env.clipboard.writeText(text);
    return done(signalTabWording.suggestionCopied());
  }

  /** Opens a suggestion as an issue that is not sent. */
  async draftIssue({ text, ...pair }: SignalAsks['draftIssue']['takes']): Promise<Outcome> {
    const teams = this.#pairOf(pair);
    if (!teams) return failed(wording.failure('bad-input'));
    const [to, from] = teams.map(this.#nameOf);
    const title = signalTabWording.issueTitle(to ?? '', from ?? '');
    return openIssueDraft(this.#shown.entry.mind.facts()?.context, { title, body: text });
  }

  readonly #nameOf = (team: TeamId): string => teamName(team, this.#shown.entry.mind.facts()?.plan);

  #told():
    | {
        readonly report: SignalReport;
        readonly month: SignalReport['months'][number]['month'];
        readonly shown: SignalMonths;
      }
    | undefined {
    const [report, shown] = [this.#shown.report(), this.#shown.seen()];
    if (!report || shown.kind !== 'months') return undefined;
    const month = monthSeen(report, shown.month);
    return month && { report, month: month.month, shown };
  }

  /** Two teams of the plan: a page names nobody else. */
  #pairOf({
    to,
    from,
  }: {
    readonly to: string;
    readonly from: string;
  }): [TeamId, TeamId] | undefined {
    const teams = this.#shown.report()?.teams ?? [];
    const [receiver, sender] = [to, from].map((id) => teams.find((team) => team === id));
    return receiver !== undefined && sender !== undefined ? [receiver, sender] : undefined;
  }
}

const fileNames = {
  heat: 'heat-map',
  gaps: 'enough',
  onTime: 'in-time',
  trend: 'trend',
} as const;
