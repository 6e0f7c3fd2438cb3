import type { Edit } from './step.ts';

interface Ticket {
  readonly number: number;
  readonly title: string;
  readonly status: 'To Do' | 'In Progress' | 'Done';
  /** `2026-03-02 09:00` */
  readonly created: string;
  readonly labels: readonly string[];
  readonly milestone?: string;
  readonly description: string;
  readonly criteria?: readonly string[];
}

export const backlogConfig = `project_name: "Fieldwork"
default_status: "To Do"
statuses: ["To Do", "In Progress", "Done"]
labels: ["mobile", "platform", "office"]
milestones: ["Spring", "Autumn"]
date_format: yyyy-mm-dd hh:mm
max_column_width: 20
auto_commit: false
task_prefix: "task"
`;

/** The edit that writes a ticket as a Backlog.md file. */
export function ticket(of: Ticket): Readonly<Record<string, Edit>> {
  const name = `task-${of.number} - ${of.title.replaceAll(/[^\w]+/g, '-')}.md`;
  return { [`backlog/tasks/${name}`]: { whole: fileOf(of) } };
}

/** The edit that moves a ticket to another column. */
export function moved(
  { number, title }: Pick<Ticket, 'number' | 'title'>,
  from: Ticket['status'],
  to: Ticket['status'],
): Readonly<Record<string, Edit>> {
  const name = `task-${number} - ${title.replaceAll(/[^\w]+/g, '-')}.md`;
  return { [`backlog/tasks/${name}`]: { from: `status: ${from}`, to: `status: ${to}` } };
}

function fileOf(of: Ticket): string {
  const criteria = of.criteria ?? [];
  return [
    '---',
    `id: TASK-${of.number}`,
    `title: ${of.title}`,
    `status: ${of.status}`,
    'assignee: []',
    `created_date: '${of.created}'`,
    'labels:',
    ...of.labels.map((label) => `  - ${label}`),
    ...(of.milestone ? [`milestone: ${of.milestone}`] : []),
    'dependencies: []',
    '---',
    '',
    '## Description',
    '',
    '<!-- SECTION:DESCRIPTION:BEGIN -->',
    of.description,
    '<!-- SECTION:DESCRIPTION:END -->',
    ...(criteria.length > 0 ? ['', '## Acceptance Criteria', '<!-- AC:BEGIN -->'] : []),
    ...criteria.map((text, index) => `- [ ] #${index + 1} ${text}`),
    ...(criteria.length > 0 ? ['<!-- AC:END -->'] : []),
    '',
  ].join('\n');
}
