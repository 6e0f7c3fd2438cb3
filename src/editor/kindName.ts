import { l10n } from 'vscode';
import type { VoteKind } from '../model/vote.ts';

/** What a kind of information is called, where it stands by itself. */
export function kindName(kind: VoteKind): string {
  switch (kind) {
    case 'api-change':
      return l10n.t('API or contract change');
    case 'release-note':
      return l10n.t('Release note');
    case 'incident':
      return l10n.t('Incident');
    case 'priority-change':
      return l10n.t('Priority change');
    case 'user-feedback':
      return l10n.t('User feedback');
    case 'review-comment':
      return l10n.t('Review comment');
    case 'status-report':
      return l10n.t('Status report');
    case 'meeting':
      return l10n.t('Meeting');
    case 'chat-ping':
      return l10n.t('Chat ping');
    case 'docs':
      return l10n.t('Docs');
    case 'other':
      return l10n.t('Something else');
  }
}
