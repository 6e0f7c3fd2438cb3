import type { WorkItem } from 'azure-devops-node-api/interfaces/WorkItemTrackingInterfaces.js';

export function azureItem(id: number, fields: Readonly<Record<string, unknown>> = {}): WorkItem {
  return {
    id,
    rev: 3,
    url: `https://dev.azure.com/acme/_apis/wit/workItems/${id}`,
    fields: {
      'System.Title': `Ticket ${id}`,
      'System.State': 'Active',
      'System.WorkItemType': 'Task',
      'System.TeamProject': 'Shop',
      'System.IterationPath': 'Shop',
      'System.CommentCount': 0,
      'System.CreatedDate': '2026-10-01T08:00:00Z',
      'System.ChangedDate': '2026-10-02T08:00:00Z',
      ...fields,
    },
  };
}
