import type { Shareable, SharingNote, SharingOffer, SharingPart } from '../protocol/sharingPart.ts';
import type { Minds } from './minds.ts';
import { offerWording, offerWordsOf } from './offerWording.ts';
import type { OpenRepository } from './openRepository.ts';
import { repositoryName } from './repositoryName.ts';
import type { Note, Offer, Sharer } from './sharer.ts';
import { configurationText, sharingWording, voteSharingWording } from './sharingWording.ts';

/** What the panel shows about sharing, if anything; an offer has to wait while `isBusy`. */
export function sharingPart(
  minds: Pick<Minds, 'all'>,
  { shares, offer, note }: Pick<Sharer, 'shares' | 'offer' | 'note'>,
  isBusy: boolean,
): SharingPart | undefined {
  if (offer && (offer.isWished || !isBusy)) return offerOf(shares, offer, minds);
  return note && noteOf(shares, note, minds);
}

function offerOf(
  of: Shareable,
  { entry, number, proposal, known, sends, isWished }: Offer,
  minds: Pick<Minds, 'all'>,
): SharingOffer {
  const words = offerWordsOf[of];
  const { remotes, writes, remarks } = proposal;
  const isShared = remotes.length > 0;
  const shown = remarks
    .filter((remark) => remark !== 'no-remote' || known.length === 0)
    .map((remark) => words.remark(remark));
  return {
    kind: 'offer',
    of,
    offer: number,
    text: words.why(isShared),
    ...(isShared ? { detail: words.with(remotes) } : {}),
    ...nameOf(entry, minds),
    remotes: known.length > 1 ? known.map((name) => ({ name, on: remotes.includes(name) })) : [],
    remarks: [...words.confidential(), ...shown],
    lines: { title: offerWording.lines(), lines: writes.map(configurationText) },
    ...(sends ? { sends: { title: offerWording.sends(), lines: sends } } : {}),
    share: words.share(isShared),
    notNow: offerWording.notNow(),
    isWished,
  };
}

function noteOf(of: Shareable, { entry, news }: Note, minds: Pick<Minds, 'all'>): SharingNote {
  const note = { kind: 'note', of, ...nameOf(entry, minds) } as const;
  const words = offerWordsOf[of];
  const sharing = of === 'answers' ? sharingWording : voteSharingWording;
  switch (news.kind) {
    case 'syncing':
      return { ...note, text: words.syncing() };
    case 'waiting': {
      const sync = words.sync();
      const text = words.waiting(news.remote, news.unsent);
      return { ...note, text, ...(sync === undefined ? {} : { sync }) };
    }
    case 'trouble':
      return {
        ...note,
        text: sharing.trouble(news.remote, news.trouble),
        ...(news.mayPass ? { sync: offerWording.again() } : {}),
      };
    case 'declined':
      return { ...note, text: words.notShared() };
    case 'stopped':
      return {
        ...note,
        text: sharing.stopped(),
        lines: { title: offerWording.tookBack(), lines: news.lines.map(configurationText) },
      };
  }
}

function nameOf(
  { mind }: OpenRepository,
  minds: Pick<Minds, 'all'>,
): { readonly repository?: string } {
  return minds.all.length > 1 ? { repository: repositoryName(mind.root) } : {};
}
