import type { GraphqlQuestion } from './graphql.ts';

/** A repository and what is asked of it. */
export interface AskedRepository {
  readonly owner: string;
  readonly name: string;
  readonly numbers: readonly number[];
}

/** Of both `https://api.github.com` and `https://HOST/api`, also where it is set for REST or GraphQL. */
export function pathAt(api: string): string {
  if (api.endsWith('/graphql')) return '';
  return api.endsWith('/api/v3') ? '/../graphql' : '/graphql';
}

/** Which fields a server has, by type; older servers have fewer than github.com. */
export type GithubFields = Readonly<Record<'Issue' | 'PullRequest', ReadonlySet<string>>>;

const deepest = 6;
const milestone = 'milestone{title dueOn closed url}';
const inBoth = [
  'number',
  'title',
  'url',
  'body',
  'createdAt',
  'updatedAt',
  'closedAt',
  milestone,
  'labels(first:30){nodes{name}}',
  'comments(last:1){totalCount nodes{createdAt}}',
  'participants(first:1){totalCount}',
];

/**
 * One question for any number of repositories: `r0` is the first of them, `i12` its number 12. Names
 * are variables; numbers are the only other thing that is written into it.
 */
export function ticketsQuestion(
  repositories: readonly AskedRepository[],
  fields?: GithubFields,
): GraphqlQuestion {
  const declared = repositories.map((_, index) => `$o${index}:String!$n${index}:String!`);
  const selected = repositories.map(({ numbers }, index) => {
    const tickets = numbers.map((one) => `i${one}:issueOrPullRequest(number:${one}){...T}`);
    const place = `owner:$o${index},name:$n${index}`;
    return `r${index}:repository(${place}){nameWithOwner ${tickets.join(' ')}}`;
  });
  const variables = repositories.flatMap(({ owner, name }, index) => [
    [`o${index}`, owner],
    [`n${index}`, name],
  ]);
  return {
    query: `query(${declared.join('')}){${selected.join(' ')}}${fragment(fields)}`,
    variables: Object.fromEntries(variables) as Readonly<Record<string, string>>,
  };
}

/** Asks which fields there are, in the form of `GithubFields`. */
export const fieldsQuestion: GraphqlQuestion = {
  query:
    '{Issue:__type(name:"Issue"){fields{name}}PullRequest:__type(name:"PullRequest"){fields{name}}}',
};

function fragment(fields: GithubFields | undefined): string {
  const those = (type: keyof GithubFields, all: readonly string[]): string =>
    all.filter((one) => fields?.[type].has(fieldIn(one)) ?? true).join(' ');
  const issue = those('Issue', [
    ...inBoth,
    // The two states are different types, which one name cannot have.
    'istate:state',
    'stateReason',
    'issueType{name}',
    parentOf(fields, deepest),
  ]);
  const pullRequest = those('PullRequest', [
    ...inBoth,
    'pstate:state',
    'isDraft',
    'closingIssuesReferences(first:20){nodes{number repository{nameWithOwner}}}',
  ]);
  return `fragment T on IssueOrPullRequest{__typename ...on Issue{${issue}}...on PullRequest{${pullRequest}}}`;
}

function parentOf(fields: GithubFields | undefined, levels: number): string {
  if (levels === 0) return '';
  const type = fields?.Issue.has('issueType') === false ? '' : 'issueType{name}';
  const place = 'repository{nameWithOwner} milestone{dueOn}';
  return `parent{number title url ${place} ${type} ${parentOf(fields, levels - 1)}}`;
}

/** `state` of `istate:state`, `labels` of `labels(first:30){…}`. */
function fieldIn(selection: string): string {
  return /^(?:\w+:)?(?<name>\w+)/.exec(selection)?.groups?.['name'] ?? selection;
}
