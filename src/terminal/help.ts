/** What `--help` says below the commands and options. */

export const everywhereHelp = `
Exit codes:
  0  done
  1  done, but some input could not be used, a remote had trouble, sharing is off or has no
     remote, the hook is not in place, the index of the history is not whole, or something in
     .product/ or for doctor is wrong
  2  the command line could not be understood, or nobody could be asked
  3  git, the repository, a revision or the SQLite of Node.js is missing or cannot be used
  4  the answer, the vote, the set-up, the hook or the index, or a file of .product/, could not be
     written`;

export const readHelp = `
A line of input is an object:
  message  the text of a commit message, or the name of a branch
  kind     "message" (the default) or "branch"
  paths    what the commit changes, from the top of the repository

Neither git nor a repository is needed; .product/ is read from the top of the repository around
the folder, if there is one. A line that cannot be used is answered with {"error", "line"}, and
the rest goes on. Blank lines are passed over.

The answer has "references": [{"ref", "role"}]. A role is closes, merges (it is the pull request),
refs or reverts. A ref is gh:owner/repo#12 (GitHub), gl:group/project#12, !3 or &4 (GitLab issue,
merge request, epic), gt: (Gitea, Forgejo), bb:owner/repo#pr34 (Bitbucket), az:55 and az:pr123
(Azure DevOps), rm:host#12 (Redmine), key:PROJ-7, key?:PROJ-7 (nobody knows the prefix), or ?:#5
(nobody knows the repository). --context FILE says what is known, for all lines:
  remote       {"kind": "github", "gitlab", "gitea", "bitbucket" or "azure", "host", "path"} or null
  hosts        {"jira.acme.corp": "jira", ...}: kinds of other hosts
  knownKeys    ["PROJ", ...]: prefixes of keys; decimalKeys: those with parts, as in TASK-4.1
  unknownKeys  whether other prefixes count, in capitals
  numbers      {"kind", "host"}: the tracker that #12 means instead of the remote
Without it nothing is known, and unknown keys count.

Examples:
  echo '{"message":"fix: retry twice","paths":["api/retry.ts"]}' | product-mindset read
  echo '{"message":"fix/PROJ-7-retry","kind":"branch"}' | product-mindset read --context known.json`;

export const explainHelp = `
Of a range the newest 1000 commits are explained.

Examples:
  product-mindset explain
  product-mindset explain v1.2 main~3
  product-mindset explain main..HEAD --json`;

export const answerHelp = `
The answer is added to the notes, nothing is taken away: of several, the newest of each field
counts. What the message itself says comes before it.

Examples:
  product-mindset answer HEAD --who field-technician --why "uploads fail in basements"
  product-mindset answer v1.2 --item R-17`;

const indexNote = `
The index is brought up to date first, which takes a moment; the first time it takes longer.`;

export const indexHelp = `
Afterwards the questions about the history need no git: history, tickets-of, together, commits-of.
The newest commits are read first. Ctrl-C stops it; what was read stays, and the next time goes on
from there. The index is one file in the git directory, product-mindset/history.sqlite: never
committed, shared by all work trees and windows, and safe to delete.

Examples:
  product-mindset index
  product-mindset index --rebuild --json`;

export const historyHelp = `${indexNote}
Newest first, merges left out; a file is followed through its earlier names. Who and why are from
messages and notes, as in explain. In JSON times are milliseconds since 1970.

Examples:
  product-mindset history src/upload.ts
  product-mindset history src/ --limit 10 --json`;

export const ticketsOfHelp = `${indexNote}
The ticket that was touched last comes first.

Example:
  product-mindset tickets-of src/upload.ts`;

export const togetherHelp = `${indexNote}
A file is named that changed in the same commit at least 5 times and in at least 30 % of the commits
of both; commits with more than 30 files count nowhere. Teams are those of .product/teams.yaml;
never a person, and no team of fewer than 3 people.

Example:
  product-mindset together src/upload.ts`;

export const commitsOfHelp = `${indexNote}
A shell takes what follows a # for a comment: 12 is the same as '#12'.

Examples:
  product-mindset commits-of PROJ-7
  product-mindset commits-of 12 --limit 10`;

export const contextHelp = `${indexNote}
Nothing is guessed: what nobody said is counted as unknown, and shares of teams are hidden where
fewer than three people made the changes. Shares are about the last twelve months. No tracker is
asked; product-mindset ticket does. Of several names each is told by itself.

In JSON each is {subject, items, personas, tickets, whys, teams, owners, files, recent, age, index,
next}; times are milliseconds since 1970, and what is not known is null:
  subject   {"kind": "file" or "folder", "path"}, "paths" (staged), "item" or "commit"
  items     the most specific first: {id, title, status, stage: {stage, isGiven}, because, outcome,
            personas: [{id, name}], problem, hypothesis, teams, review, progress, url}; because is
            {"kind": "path", "pattern"}, "commits" or "planned" with {tickets, commits, of}, "itself"
  personas  {shares: [{who, commits, share}], known, of}: of so many commits so many say for whom
  tickets   {open, closed}: [{ticket, title, state, status, url, commits, firstAt, lastAt, checkedAt}]
  whys      newest first: [{why, who, source, ticket, sha, at}]
  teams     {"kind": "shares", shares}, "few" (hidden), "nobody" or "no-teams"
  next      what would help while nothing owns it: "set-up" or "add-path"

Examples:
  product-mindset context src/upload.ts
  product-mindset context --staged
  product-mindset context --item R-17 --json
  product-mindset context --commit HEAD~2`;

export const initHelp = `${indexNote}
Personas come from Who: lines, answers and tickets; items from what trackers plan, from scopes of
subjects and from folders with work of the last twelve months; teams from CODEOWNERS and from domains
of at least three people. Never a person. Behind each proposal stands where it comes from. No tracker
is asked: only what is remembered of tickets counts.

In JSON each file is {"file", "state", "text"}; a state is proposed, written or there.

Examples:
  product-mindset init
  product-mindset init --write`;

export const roadmapHelp = `
The roadmap is .product/roadmap.yaml; without one it is what the trackers of remembered tickets plan.
--format json prints it as one value, as --json does; markdown is for people to paste. A filter takes
the id or the name of a persona or a team.

Examples:
  product-mindset roadmap
  product-mindset roadmap --persona field-technician
  product-mindset roadmap --format markdown > ROADMAP.md`;

export const checkHelp = `
The files of .product/ are validated, which needs no git. In a repository they are also held against
what is tracked, which commits moved what, and what is remembered of tickets:
  error    a file that cannot be used as it is, a path that matches nothing, a ticket that is not there
  warning  an item without outcome, persona or path, or that nothing moved for long, ...
  note     worth a thought
Ends with 1 when there is an error, with --strict also when there is a warning; with 3 when there is no
repository to hold the files against. --syntax asks for the validation alone.

In JSON each finding is {severity, code, file, line, column, id, detail}.

Examples:
  product-mindset check
  product-mindset check --strict --online
  product-mindset check --syntax --json`;

export const hookHelp = `
The hook is prepare-commit-msg: where an editor opens for an empty message or a template, it adds
who and why as comments; to use one, take its # off. It never asks, never fails, and is silent
where no editor opens, in merges and in replays, and with core.commentChar=auto and
commit.cleanup=verbatim. It runs beside any hook that is there.

Examples:
  product-mindset hook install
  product-mindset hook status --json
  product-mindset hook uninstall`;

export const ticketHelp = `
What trackers say is remembered in this clone, and asked again when it is too old. A tracker is
asked only where a token for it is in the environment, and a token goes to its own host only:
  PRODUCT_MINDSET_TOKEN_<HOST>  the host in capitals, - as __ and other characters as _; for Jira
                                Cloud the address of the account, a colon, and the token; for
                                Azure DevOps DEV_AZURE_COM_<ORGANIZATION>
  GH_TOKEN or GITHUB_TOKEN      for github.com; GH_ENTERPRISE_TOKEN for the host in GH_HOST
  GITLAB_TOKEN                  for gitlab.com
  LINEAR_API_KEY                for Linear
  PRODUCT_MINDSET_TRACKERS      trackers besides the remote's, as in the setting of the editor:
                                [{"kind":"jira","url":"https://acme.atlassian.net","keys":["PROJ"]}]

Examples:
  product-mindset ticket
  product-mindset ticket 12 PROJ-7 --json
  product-mindset ticket 12 --offline`;

export const signalHelp = `
Told is what people said of the information that their team has from another one, in quick votes and
in rounds, and only where 5 people or more said something (--fewest N, at least 3): people in steps of
that many, shares in tenths. A month is told from the fifth day of the next one on, when nothing can be
added to it any more; before, this says when, and nothing else. Your own team comes first: the one in
.product/teams.yaml that lists your user.email, or --team. There are no totals, and never a person.

In JSON it is {fewest, teams, month, standing, toldFrom, cells}; with --format json too:
  standing  told, open (votes are given), collecting (what was said may be on its way) or unheard (the
            votes of the others were not fetched since toldFrom)
  cells     all pairs of two teams, none unless told: {to, from, votes, round}; what "to" has from "from"
  votes     "too-few" (or nobody), or {people, snr, signals, noise, texts, trend}: at least so many
            people; (V + 1) / (V + N + 2) of the verdicts for signal and for noise; kinds of information
            that help most and least; what people wrote; snr less that of the month before, or nothing
  round     "too-few", or {people, gap, quadrant, onTime}: needed less received on a scale of 1 to 5;
            starved, flooded or ok; the share of those whom it reaches in time

Examples:
  product-mindset signal
  product-mindset signal --month 2026-10 --format markdown > signal.md
  product-mindset signal agenda --with platform`;

export const agendaHelp = `
With what is told of the two teams, of the newest month that is told or of --month; where nothing is, it
is the open, spoken form, which has no numbers and is not anonymous. In JSON it is {teams, text}.

Examples:
  product-mindset signal agenda --with platform > agenda.md
  product-mindset signal agenda --team mobile --with platform`;

export const withdrawHelp = `
What was sent stays readable in the history of the ledger, and does not count any more once the
others have it: product-mindset sync.

Example:
  product-mindset signal withdraw`;

export const shareHelp = `
Answers reach the team through git alone: they are fetched from and pushed to your remotes, in
references of their own. "share on" writes a few lines into the configuration of this repository,
and nowhere else; it shows them first. "share off" takes back exactly these lines; answers stay.
Votes have a consent of their own: --votes. It shows what would be sent, line by line, and says who
can read it.

Examples:
  product-mindset share on
  product-mindset share on --remote upstream origin --yes
  product-mindset share on --votes
  product-mindset share status --json
  product-mindset share off`;

export const syncHelp = `
Answers are fetched from all remotes that sharing is on for, merged, and pushed to the first of them;
where that one refuses them, to the next one that takes them. So are votes, where they are shared.
Nothing is forced, and nobody is prompted: git signs in with what it knows. Ends with 1 when a remote
had trouble.

Examples:
  product-mindset sync
  product-mindset sync --remote origin    once, also while sharing is off (answers only)`;
