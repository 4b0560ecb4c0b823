export interface Place {
  lat: number;
  lng: number;
}

/** Of a rider. */
export interface Position extends Place {
  /** Degrees from north, when known. */
  heading: number | null;
}

/** A place, and what it is called by whoever looks at the map. */
export interface Marked extends Place {
  name: string;
}
