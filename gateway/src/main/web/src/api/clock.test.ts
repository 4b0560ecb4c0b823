import { describe, expect, it } from 'vitest';
import { ServerClock } from './clock';

describe('the server’s clock', () => {
  it('is ours as long as the server said nothing', () => {
    expect(new ServerClock(() => 5_000).now()).toBe(5_000);
  });

  it('is guessed from the message that was on its way for the shortest time', () => {
    let here = 100_000;
    const clock = new ServerClock(() => here);
    clock.hear(new Date(102_700).toISOString()); // 300 ms on its way
    here = 101_000;
    clock.hear(new Date(103_980).toISOString()); // 20 ms
    here = 102_000;
    clock.hear(new Date(104_500).toISOString()); // 500 ms
    expect(clock.now()).toBe(104_980);
  });

  it('follows a clock that was set, once the old messages are forgotten', () => {
    let here = 0;
    const clock = new ServerClock(() => here);
    clock.hear(new Date(60_000).toISOString());
    for (let n = 1; n <= 12; n++) {
      here = n * 1_000;
      clock.hear(new Date(here).toISOString());
    }
    expect(clock.now()).toBe(12_000);
  });

  it('never counts below zero, and does not mind rubbish', () => {
    const clock = new ServerClock(() => 10_000);
    clock.hear('yesterday');
    expect(clock.until(new Date(9_000).toISOString())).toBe(0);
    expect(clock.until(new Date(12_500).toISOString())).toBe(2_500);
  });
});
