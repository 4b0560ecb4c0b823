import { readLiveLots, type Lot } from '../api/lots';
import { readShows, type Show } from '../api/shows';

export interface Programme {
  live: readonly Show[];
  upcoming: readonly Show[];
  past: readonly Show[];
  /** Under the hammer now, wherever. */
  lots: readonly Lot[];
}

const SHOWN = 24;

export async function readProgramme(): Promise<Programme> {
  const [live, ending, soon, scheduled, ended, lots] = await Promise.all([
    readShows('live', SHOWN),
    readShows('ending', SHOWN),
    readShows('pre_live', SHOWN),
    readShows('scheduled', SHOWN),
    readShows('ended', SHOWN),
    readLiveLots(),
  ]);
  return {
    live: [...live.items, ...ending.items],
    upcoming: [...soon.items, ...scheduled.items.sort(byStart)],
    past: ended.items.filter(({ recording }) => recording).concat(ended.items.filter(({ recording }) => !recording)).slice(0, 12),
    lots: lots.items.map(({ lot }) => lot),
  };
}

const byStart = (one: Show, other: Show) => one.scheduledStart.localeCompare(other.scheduledStart);
