/** The ten, as people know them. */
export const SERVICES = ['gateway', 'auth', 'catalog', 'auction', 'order', 'payment', 'chat', 'notification', 'tracking', 'analytics'] as const;
/** Those that keep something; the gateway only passes on. */
export const KEEPERS = SERVICES.filter((service) => service !== 'gateway');
export type Service = (typeof SERVICES)[number];

export interface Pulse {
  service: Service;
  up: boolean;
  reason: string | null;
}

interface Part {
  status?: string;
  components?: Record<string, Part>;
  details?: { reason?: string };
}

/** The gateway stands when it answers at all and its own parts do; the others are asked by it. */
export function pulses(health: Part): Pulse[] {
  const services = health.components?.services?.components ?? {};
  const redis = health.components?.redis;
  return SERVICES.map((service) => {
    if (service === 'gateway') return { service, up: redis?.status !== 'DOWN', reason: redis?.status === 'DOWN' ? 'Redis' : null };
    const part = services[service];
    return { service, up: part?.status === 'UP', reason: part?.details?.reason ?? null };
  });
}

/** 503 is an answer too: it says who is down. */
export async function readHealth(): Promise<Pulse[]> {
  const answer = await fetch('/actuator/health', { headers: { Accept: 'application/json' } });
  return pulses((await answer.json()) as Part);
}
