/**
 * An answer's members are marked as optional in the document, since Java has no word for "always there". These always
 * are, but for those named in `Maybe`, which may be missing or null.
 */
export type Known<T, Maybe extends keyof T = never> = { [K in Exclude<keyof T, Maybe>]-?: NonNullable<T[K]> } & {
  [K in Maybe]?: T[K] | null;
};

export interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}
