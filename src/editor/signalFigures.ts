import { wholeTenths } from '../feedback/coarse.ts';
import { isTold } from '../feedback/isTold.ts';
import type { SignalCell } from '../feedback/signalReport.ts';
import type {
  GapPlot,
  HeatCell,
  HeatMap,
  OnTimePlot,
  Quadrant,
  QuadrantGroup,
} from '../protocol/signalPicture.ts';
import type { SignalSeen } from './signalSeen.ts';
import { signalTabWording as words } from './signalTabWording.ts';
import { toldWords } from './toldWords.ts';

/** The heat map of all teams; `own` is the person's. */
export function heatMap(seen: SignalSeen, own: string | undefined): HeatMap {
  const { report, month, team, nameOf } = seen;
  const { teams } = report;
  const cells = new Map(month.cells.map((cell) => [`${cell.to}\n${cell.from}`, cell]));
  const cellOf = (to: string, from: string): SignalCell | undefined => cells.get(`${to}\n${from}`);
  const heard = month.cells.filter(({ to }) => to === team).flatMap((cell) => heardIn(cell, seen));
  return {
    title: words.heat(month.month),
    gist: words.heatGist(teams.length, nameOf(team), heard),
    legend: words.heatLegend(),
    teams: teams.map((id) => ({ id, label: nameOf(id) })),
    ...(own === undefined ? {} : { own }),
    cells: teams.flatMap((to) =>
      teams.map((from): HeatCell => {
        const cell = cellOf(to, from);
        return cell ? heatCell(cell, seen) : { to, from, label: '–', tip: '' };
      }),
    ),
    table: {
      caption: words.heatCaption(month.month),
      columns: [words.corner(), ...teams.map(nameOf)],
      rows: teams.map((to) => ({
        head: nameOf(to),
        cells: teams.map((from) => {
          const cell = cellOf(to, from);
          return cell ? inWords(cell).join(', ') : '–';
        }),
      })),
    },
  };
}

function heatCell(cell: SignalCell, { nameOf }: SignalSeen): HeatCell {
  const { to, from, votes, round } = cell;
  const pair = words.pair(nameOf(to), nameOf(from));
  const sign = round === 'too-few' ? [] : [words.sign(round.quadrant)];
  const signal = votes === 'too-few' ? words.tooFew() : words.tenths(wholeTenths(votes.snr));
  return {
    to,
    from,
    ...(votes === 'too-few' ? {} : { signal: wholeTenths(votes.snr) }),
    ...(round === 'too-few' ? {} : { quadrant: round.quadrant }),
    label: [signal, ...sign].join(' '),
    tip: `${pair}: ${inWords(cell).join(', ')}`,
  };
}

function inWords({ votes, round }: SignalCell): readonly string[] {
  return [
    votes === 'too-few' ? words.tooFew() : words.tenths(wholeTenths(votes.snr)),
    ...(round === 'too-few' ? [] : [words.quadrant(round.quadrant)]),
  ];
}

function heardIn(cell: SignalCell, { nameOf }: SignalSeen): readonly string[] {
  if (!isTold(cell)) return [];
  return [words.heardFrom(nameOf(cell.from), inWords(cell))];
}

/** What a team has from others, and then what others have from it. */
function around({ month, team, nameOf }: SignalSeen): readonly (readonly [string, SignalCell])[] {
  const received = month.cells.filter(({ to }) => to === team);
  const sent = month.cells.filter(({ from }) => from === team);
  return [
    ...received.map((cell) => [words.from(nameOf(cell.from)), cell] as const),
    ...sent.map((cell) => [words.to(nameOf(cell.to)), cell] as const),
  ];
}

/** How much more than they get the team that is looked from, and those around it, need. */
export function gapPlot(seen: SignalSeen): GapPlot {
  const { month, team, nameOf } = seen;
  const told = toldWords();
  const pairs = around(seen);
  const rows = pairs.map(([label, { round }]) =>
    round === 'too-few'
      ? { label, value: words.tooFew() }
      : {
          label,
          gap: round.gap,
          quadrant: round.quadrant,
          value: `${label}: ${told.gap(round.gap)}, ${told.people(round.people)}`,
        },
  );
  const groups = (['starved', 'flooded', 'ok'] as const).map((quadrant) => {
    const labels = rows.filter((row) => row.quadrant === quadrant).map(({ label }) => label);
    return words.group(words.quadrant(quadrant), labels.length > 0 ? labels : [words.noPair()]);
  });
  return {
    title: words.gaps(nameOf(team)),
    gist: groups.join('. '),
    legend: words.gapLegend(nameOf(team)),
    axis: words.gapAxis(),
    zones: words.gapZones(),
    rows,
    table: {
      caption: words.gapCaption(nameOf(team), month.month),
      columns: [
        words.columns.pair(),
        words.columns.gap(),
        words.columns.quadrant(),
        words.columns.people(),
      ],
      rows: pairs.map(([head, { round }]) => ({
        head,
        cells:
          round === 'too-few'
            ? [words.tooFew(), '–', '–']
            : [told.gap(round.gap), words.quadrant(round.quadrant), told.people(round.people)],
      })),
    },
  };
}

/** All pairs of teams of which a gap is told, by what the receiver needs. */
export function quadrantGroups({ month, nameOf }: SignalSeen): readonly QuadrantGroup[] {
  return (['starved', 'ok', 'flooded'] as const satisfies readonly Quadrant[]).map((quadrant) => {
    const pairs = month.cells
      .filter(({ round }) => round !== 'too-few' && round.quadrant === quadrant)
      .map(({ to, from }) => words.pair(nameOf(to), nameOf(from)));
    return {
      quadrant,
      label: words.quadrantTitle(quadrant),
      pairs: pairs.length > 0 ? pairs : [words.noPair()],
    };
  });
}

/** Whether it comes in time to the team that is looked from, and to those around it. */
export function onTimePlot(seen: SignalSeen): OnTimePlot {
  const { month, team, nameOf } = seen;
  const told = toldWords();
  const pairs = around(seen);
  const rows = pairs.map(([label, { round }]) =>
    round === 'too-few'
      ? { label, value: words.tooFew() }
      : {
          label,
          share: round.onTime,
          value: `${label}: ${told.onTime(wholeTenths(round.onTime))}, ${told.people(round.people)}`,
        },
  );
  return {
    title: words.onTime(nameOf(team)),
    gist: pairs
      .map(([label, { round }]) =>
        words.group(label, [round === 'too-few' ? words.tooFew() : words.percent(round.onTime)]),
      )
      .join('. '),
    legend: words.onTimeLegend(),
    axis: words.onTimeAxis(),
    rows,
    table: {
      caption: words.onTimeCaption(nameOf(team), month.month),
      columns: [words.columns.pair(), words.columns.onTime(), words.columns.people()],
      rows: pairs.map(([head, { round }]) => ({
        head,
        cells:
          round === 'too-few'
            ? [words.tooFew(), '–']
            : [words.percent(round.onTime), told.people(round.people)],
      })),
    },
  };
}
