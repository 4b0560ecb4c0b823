import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { GeoJSONSource, LngLatBounds, Map as Atlas, Marker, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feature, LineString } from 'geojson';
import classes from '../Buy.module.css';
import marks from './Marks.module.css';
import { styleOf } from './style';
import type { Place, Position, Route } from './tracking';

setWorkerUrl(workerUrl);

interface Props {
  route: Route;
  trail: readonly Position[];
  rider: Position | null;
}

/** Pickup, door, rider and the way so far. For those who do not see it, the list below says the same. */
export default function Map({ route, trail, rider }: Props) {
  const { t } = useTranslation('buy');
  const frame = useRef<HTMLDivElement>(null);
  const atlas = useRef<Atlas | null>(null);
  const bike = useRef<Marker | null>(null);
  const dark = useComputedColorScheme('light') === 'dark';
  const still = useReducedMotion();
  const { pickup, door } = route;

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
    markOf(marks.pickup, t('track.pickup', { name: pickup.name })).setLngLat([pickup.lng, pickup.lat]).addTo(map);
    markOf(marks.door, t('track.door')).setLngLat([door.lng, door.lat]).addTo(map);
    atlas.current = map;
    return () => {
      atlas.current = null;
      bike.current = null;
      map.remove();
    };
  }, [pickup, door, dark, t]);

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
    bike.current ??= markOf(marks.rider, t('track.rider')).setLngLat([rider.lng, rider.lat]).addTo(map);
    bike.current.setLngLat([rider.lng, rider.lat]);
    if (rider.heading !== null) bike.current.setRotation(rider.heading);
    if (!map.getBounds().contains([rider.lng, rider.lat])) {
      map.fitBounds(boundsOf([pickup, door, rider]), { padding: 56, maxZoom: 15, animate: !still });
    }
  }, [rider, dark, pickup, door, still, t]);

  return <div ref={frame} className={classes.map} role="region" aria-label={t('track.map')} />;
}

function markOf(look: string | undefined, name: string): Marker {
  const element = document.createElement('div');
  if (look) element.className = look;
  const marker = new Marker({ element });
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
