import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { GeoJSONSource, LngLatBounds, Map as Atlas, Marker, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef } from 'react';
import type { Feature, LineString } from 'geojson';
import classes from './Map.module.css';
import { styleOf } from './style';
import type { Marked, Place, Position } from './places';

setWorkerUrl(workerUrl);

export interface Props {
  label: string;
  pickup: Marked;
  door: Marked;
  rider: (Position & Marked) | null;
  /** The way so far. */
  trail?: readonly Place[];
}

const NONE: readonly Place[] = [];

/** Pickup, door, rider and the way so far. For those who do not see it, words beside it say the same. */
export default function Map({ label, pickup, door, rider, trail = NONE }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const atlas = useRef<Atlas | null>(null);
  const bike = useRef<Marker | null>(null);
  const dark = useComputedColorScheme('light') === 'dark';
  const still = useReducedMotion();

  useEffect(() => {
    if (!frame.current) return;
    const map = new Atlas({
      container: frame.current,
      style: styleOf(dark),
      bounds: boundsOf([pickup, door]),
      fitBoundsOptions: { padding: 56, maxZoom: 15 },
      attributionControl: false,
      dragRotate: false,
      cooperativeGestures: true,
    });
    map.on('load', () => {
      map.addSource('trail', { type: 'geojson', data: lineOf([]) });
      map.addSource('plan', { type: 'geojson', data: lineOf([pickup, door]) });
      map.addLayer({ id: 'plan', type: 'line', source: 'plan', paint: { 'line-color': '#8a93a8', 'line-width': 2, 'line-dasharray': [2, 3] } });
      map.addLayer({ id: 'trail', type: 'line', source: 'trail', layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#f75a2c', 'line-width': 5 } });
    });
    markOf(classes.pickup, pickup).addTo(map);
    markOf(classes.door, door).addTo(map);
    atlas.current = map;
    return () => {
      atlas.current = null;
      bike.current = null;
      map.remove();
    };
  }, [pickup, door, dark]);

  useEffect(() => {
    const map = atlas.current;
    if (!map) return;
    const draw = () => {
      const source = map.getSource('trail');
      if (source instanceof GeoJSONSource) void source.setData(lineOf(trail));
    };
    if (map.isStyleLoaded()) draw();
    else void map.once('idle', draw);
  }, [trail, dark]);

  useEffect(() => {
    const map = atlas.current;
    if (!map || !rider) return;
    bike.current ??= markOf(classes.rider, rider).addTo(map);
    bike.current.setLngLat([rider.lng, rider.lat]);
    if (rider.heading !== null) bike.current.setRotation(rider.heading);
    if (!map.getBounds().contains([rider.lng, rider.lat])) {
      map.fitBounds(boundsOf([pickup, door, rider]), { padding: 56, maxZoom: 15, animate: !still });
    }
  }, [rider, dark, pickup, door, still]);

  return <div ref={frame} className={classes.map} role="region" aria-label={label} />;
}

function markOf(look: string | undefined, { name, lat, lng }: Marked): Marker {
  const element = document.createElement('div');
  if (look) element.className = look;
  const marker = new Marker({ element }).setLngLat([lng, lat]);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', name);
  element.title = name;
  return marker;
}

const boundsOf = (places: readonly Place[]): LngLatBounds =>
  places.reduce((bounds, { lng, lat }) => bounds.extend([lng, lat]), new LngLatBounds());

function lineOf(places: readonly Place[]): Feature<LineString> {
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: places.map(({ lng, lat }) => [lng, lat]) } };
}
