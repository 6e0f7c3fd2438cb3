import type { SharingNote, SharingOffer, SharingPart } from '../protocol/picture.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { repositoryName } from './repositoryName.ts';
import type { Note, Offer, Sharer } from './sharer.ts';
import { configurationText, sharingWording } from './sharingWording.ts';

/** What the panel shows about sharing, if anything; an offer has to wait while `isBusy`. */
export function sharingPart(
  minds: Pick<Minds, 'all'>,
  { offer, note }: Pick<Sharer, 'offer' | 'note'>,
  isBusy: boolean,
): SharingPart | undefined {
  if (offer && (offer.isWished || !isBusy)) return offerOf(offer, minds);
  return note && noteOf(note, minds);
}

function offerOf(
  { entry, number, proposal, known, isWished }: Offer,
  minds: Pick<Minds, 'all'>,
): SharingOffer {
  const { remotes, writes, remarks } = proposal;
  const isShared = remotes.length > 0;
  return {
    kind: 'offer',
    offer: number,
    text: sharingWording.why(isShared),
    ...(isShared ? { detail: sharingWording.with(remotes) } : {}),
    ...nameOf(entry, minds),
    remotes: known.length > 1 ? known.map((name) => ({ name, on: remotes.includes(name) })) : [],
    remarks: remarks
      .filter((remark) => remark !== 'no-remote' || known.length === 0)
      .map((remark) => sharingWording.remark(remark)),
    lines: { title: sharingWording.lines(), lines: writes.map(configurationText) },
    share: sharingWording.share(isShared),
    notNow: sharingWording.notNow(),
    isWished,
  };
}

function noteOf({ entry, news }: Note, minds: Pick<Minds, 'all'>): SharingNote {
  const note = { kind: 'note', ...nameOf(entry, minds) } as const;
  switch (news.kind) {
    case 'syncing':
      return { ...note, text: sharingWording.syncing() };
    case 'waiting':
      return {
        ...note,
        text: sharingWording.waiting(news.remote, news.unsent),
        sync: sharingWording.sync(),
      };
    case 'trouble':
      return {
        ...note,
        text: sharingWording.trouble(news.remote, news.trouble),
        ...(news.mayPass ? { sync: sharingWording.sync() } : {}),
      };
    case 'declined':
      return { ...note, text: sharingWording.notShared() };
    case 'stopped':
      return {
        ...note,
        text: sharingWording.stopped(),
        lines: { title: sharingWording.tookBack(), lines: news.lines.map(configurationText) },
      };
  }
}

function nameOf(
  { mind }: OpenRepository,
  minds: Pick<Minds, 'all'>,
): { readonly repository?: string } {
  return minds.all.length > 1 ? { repository: repositoryName(mind.root) } : {};
}
