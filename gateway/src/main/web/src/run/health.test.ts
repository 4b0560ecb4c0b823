import { describe, expect, it } from 'vitest';
import { pulses } from './health';

describe('the health of the house', () => {
  it('names who is down, and why', () => {
    const house = pulses({ status: 'DOWN', components: { services: { components: { chat: { status: 'DOWN', details: { reason: 'ConnectException' } }, auth: { status: 'UP' } } } } });

    expect(house.find(({ service }) => service === 'chat')).toEqual({ service: 'chat', up: false, reason: 'ConnectException' });
    expect(house.find(({ service }) => service === 'auth')?.up).toBe(true);
  });

  it('does not call up who is not named', () => {
    expect(pulses({ status: 'UP' }).filter(({ up }) => up)).toEqual([{ service: 'gateway', up: true, reason: null }]);
  });
});
