import { lazy, Suspense } from 'react';
import type { Props } from './Map';
import classes from './Map.module.css';

const Map = lazy(() => import('./Map'));

/** The map comes with those who look at it, and its place is kept meanwhile. */
export function WayMap(props: Props) {
  return (
    <Suspense fallback={<div className={classes.map} />}>
      <Map {...props} />
    </Suspense>
  );
}
