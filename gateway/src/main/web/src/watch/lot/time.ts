/** Below it tenths are shown. */
export const LAST_MS = 10_000;

const two = (part: number) => part.toString().padStart(2, '0');

/** `1:02:05`, `0:11` */
export function positionOf(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

export function leftOf(left: number): string {
  return left <= LAST_MS ? (left / 1_000).toFixed(1) : positionOf(left / 1_000);
}
