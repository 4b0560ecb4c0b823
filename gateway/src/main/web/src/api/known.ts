type Always<T> = T extends (infer E)[] ? Always<E>[] : T extends object ? { [K in keyof T]-?: Always<NonNullable<T[K]>> } : T;

/**
 * An answer's members are marked as optional in the document, since Java has no word for "always there". These always
 * are, but for those named in `Maybe`, which may be missing or null.
 */
export type Known<T, Maybe extends keyof T = never> = { [K in Exclude<keyof T, Maybe>]-?: Always<NonNullable<T[K]>> } & {
  [K in Maybe]?: Always<NonNullable<T[K]>> | null;
};

export interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}

/** The body of an answer, with what is always in it. */
export async function answer<T>(asked: Promise<{ data?: unknown }>): Promise<T> {
  return (await asked).data as T;
}
