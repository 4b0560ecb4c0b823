/**
 * The server's time, guessed from what it says. A message is on its way for a while, so each one makes the server look
 * slower than it is: of the last ones, the one that makes it look fastest is nearest to the truth.
 */
export class ServerClock {
  private readonly offsets: number[] = [];

  constructor(private readonly here: () => number = Date.now) {}

  /** @param instant when the server wrote this, which must be just now: not a frame that is told again */
  hear(instant: string): void {
    const there = Date.parse(instant);
    if (Number.isNaN(there)) return;
    this.offsets.push(there - this.here());
    if (this.offsets.length > REMEMBERED) this.offsets.shift();
  }

  now(): number {
    return this.here() + (this.offsets.length === 0 ? 0 : Math.max(...this.offsets));
  }

  /** @returns milliseconds until then, at least 0 */
  until(instant: string): number {
    return Math.max(0, Date.parse(instant) - this.now());
  }
}

const REMEMBERED = 12;
