import { known, silent, trivial, uploads } from './row.ts';
import type { Row } from './row.ts';

/** The style of the kernel and of git: areas, long bodies, many trailers. */
export const kernel: readonly Row[] = [
  silent(
    'mm/vmscan: account for freed pages in batches\n\nThe counter is updated for each page, which shows up in profiles of machines with a\nlot of memory under pressure.\n\nSigned-off-by: Ana Example <ana@kernel.test>\nReviewed-by: Bo Example <bo@kernel.test>\nCc: stable@vger.test',
    'long-body',
  ),
  silent(
    'net: phy: add support for the second port\n\nSigned-off-by: Ana Example <ana@kernel.test>\nAcked-by: Bo Example <bo@kernel.test>\nTested-by: Cy Example <cy@kernel.test>\nLink: https://lists.test/r/20260101.1-ana@kernel.test',
  ),
  silent(
    'usb: gadget: drop the lock earlier\n\nOtherwise the callback deadlocks.\n\nSigned-off-by: Ana Example <ana@kernel.test>',
    'cue-word',
  ),
  silent(
    'drm/panel: initialise the second link\nand wait for it\n\nSigned-off-by: Ana Example <ana@kernel.test>',
  ),
  silent(
    'sched: pick the idle core\n\nFixes: 0123456789ab ("sched: pick any core")\nSigned-off-by: Ana <ana@kernel.test>',
  ),
  known(
    'inherited',
    null,
    'Q3',
    'sched: pick the idle core\n\nFixes: 0123456789ab ("sched: pick any core")\nSigned-off-by: Ana <ana@kernel.test>',
    { owners: [uploads] },
  ),
  known(
    'inherited',
    null,
    'Q2',
    'sched: pick the idle core\n\nSigned-off-by: Ana <ana@kernel.test>',
    { owners: [uploads] },
  ),
  silent(
    'docs: list the knobs\n\nSigned-off-by: Field Technician <tech@kernel.test>\nReported-by: Dispatcher <d@kernel.test>',
  ),
  silent(
    'block: keep the order\n\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)\nSigned-off-by: Ana <ana@kernel.test>',
  ),
  known(
    'who-line',
    'why-line',
    'nothing-missing',
    'block: keep the order\n\nSigned-off-by: Ana <ana@kernel.test>\nWho: operators\nWhy: discs wear out a year early\n  on machines with one disc',
  ),
  silent(
    'upload: keep the order\n\nReason: photos of one job arrived mixed up\nSigned-off-by: Ana <ana@kernel.test>',
    'cue-word',
  ),
  silent('gitk: remember the width\n\nChange-Id: I0123456789abcdef0123456789abcdef01234567'),
  silent('refs: speed up the listing\n\nWith 10k refs: 1.2 s before, 0.3 s after.'),
  trivial('typo', 'treewide: Fix typo in comments'),
  trivial('typo', 'mm: fix spelling mistake in Kconfig\n\nSigned-off-by: Ana <ana@kernel.test>'),
  trivial('typo', 'net: phy: s/recieve/receive/ typo fixes'),
  trivial('formatting', 'staging: rtl: fix indentation'),
  trivial('formatting', 'net: fix whitespace in headers'),
  trivial('comments-only', 'mm: update comment'),
  trivial('comments-only', 'mm: remove outdated comments'),
  trivial('merge', "Merge tag 'net-6.9-rc1' of git://git.test/net\n\nPull networking"),
  trivial('release', 'Linux 6.9-rc1'),
  trivial('release', 'Git 2.45.0'),
];
