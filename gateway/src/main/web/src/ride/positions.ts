import type { Point } from './shapes';

export interface Fix extends Point {
  heading?: number;
  speed?: number;
  recorded_at: string;
}

/** What a device says about where it is, as the API takes it: degrees from north, kilometres per hour. */
export function fixOf({ coords, timestamp }: { coords: Pick<GeolocationCoordinates, 'latitude' | 'longitude' | 'heading' | 'speed'>; timestamp: number }): Fix {
  const { latitude, longitude, heading, speed } = coords;
  return {
    lat: latitude,
    lng: longitude,
    recorded_at: new Date(timestamp).toISOString(),
    // A device that stands still has no heading, and says NaN.
    ...(heading !== null && Number.isFinite(heading) && { heading }),
    ...(speed !== null && Number.isFinite(speed) && { speed: Math.min(400, Math.max(0, speed * 3.6)) }),
  };
}

/** The service takes so many at once. */
const MOST_AT_ONCE = 500;
/** An hour of seconds: what is older than that will not be believed for long. */
const KEPT = 3_600;

type Send = (fixes: readonly Fix[]) => Promise<unknown>;

/**
 * Points on their way. They are sent together; what could not be sent waits and goes first the next time, so that a
 * tunnel costs nothing but time.
 */
export class Positions {
  private waiting: Fix[] = [];
  private sending = false;

  constructor(private readonly send: Send) {}

  get count(): number {
    return this.waiting.length;
  }

  add(fix: Fix): void {
    if (this.waiting.at(-1)?.recorded_at === fix.recorded_at) return;
    this.waiting = [...this.waiting, fix].slice(-KEPT);
  }

  /** @returns whether all that waited was taken; never sends twice at once */
  async flush(): Promise<boolean> {
    if (this.sending || this.waiting.length === 0) return true;
    this.sending = true;
    const batch = this.waiting.slice(0, MOST_AT_ONCE);
    try {
      await this.send(batch);
      this.waiting = this.waiting.filter((fix) => !batch.includes(fix));
      return true;
    } catch {
      return false; // they stay, and the caller says so
    } finally {
      this.sending = false;
    }
  }
}
