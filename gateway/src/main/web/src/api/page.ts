/** A piece of a list: with a cursor when it goes on. */
export interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}
