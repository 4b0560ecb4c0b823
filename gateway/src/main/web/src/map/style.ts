import type { FilterSpecification, StyleSpecification } from 'maplibre-gl';

const FONT = ['Manrope Variable'];

interface Colours {
  land: string;
  water: string;
  park: string;
  street: string;
  road: string;
  casing: string;
  grid: string;
  word: string;
  faint: string;
}

const LIGHT: Colours = { land: '#f3f1ec', water: '#bcd9ec', park: '#d9e8d0', street: '#fdfcfa', road: '#ffffff', casing: '#d8d2c6', grid: '#e9e5dd', word: '#4b5263', faint: '#7b8192' };
const DARK: Colours = { land: '#1b2030', water: '#15364f', park: '#1e3230', street: '#2c3347', road: '#465070', casing: '#12151f', grid: '#232a3b', word: '#c3c9d8', faint: '#8891a8' };

/** A map of our own: water, parks, the larger streets of Manila and its districts, drawn by hand in one file beside this page. Not to find one's way by. */
export function styleOf(dark: boolean): StyleSpecification {
  const { land, water, park, street, road, casing, grid, word, faint } = dark ? DARK : LIGHT;
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const halo = { 'text-halo-color': land, 'text-halo-width': 1.4 };
  return {
    version: 8,
    sources: { manila: { type: 'geojson', data: '/map/manila.geojson' } },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': land } },
      { id: 'water', type: 'fill', source: 'manila', filter: of('water'), paint: { 'fill-color': water } },
      { id: 'park', type: 'fill', source: 'manila', filter: of('park'), paint: { 'fill-color': park } },
      { id: 'grid', type: 'line', source: 'manila', filter: of('grid'), paint: { 'line-color': grid } },
      { id: 'stream', type: 'line', source: 'manila', filter: of('stream'), layout: round, paint: { 'line-color': water, 'line-width': wide(1, 5) } },
      { id: 'river', type: 'line', source: 'manila', filter: of('river'), layout: round, paint: { 'line-color': water, 'line-width': wide(4, 26) } },
      { id: 'street-casing', type: 'line', source: 'manila', minzoom: 12.5, filter: of('street'), layout: round, paint: { 'line-color': casing, 'line-width': wide(1.5, 7) } },
      { id: 'road-casing', type: 'line', source: 'manila', filter: of('road'), layout: round, paint: { 'line-color': casing, 'line-width': wide(3.5, 13) } },
      { id: 'street', type: 'line', source: 'manila', minzoom: 12.5, filter: of('street'), layout: round, paint: { 'line-color': street, 'line-width': wide(1, 5) } },
      { id: 'road', type: 'line', source: 'manila', filter: of('road'), layout: round, paint: { 'line-color': road, 'line-width': wide(2.5, 11) } },
      { id: 'road-name', type: 'symbol', source: 'manila', minzoom: 13, filter: any('road', 'street', 'river'), layout: { 'symbol-placement': 'line', 'symbol-spacing': 300, 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 11 }, paint: { 'text-color': faint, ...halo } },
      { id: 'park-name', type: 'symbol', source: 'manila', minzoom: 13.5, filter: of('park'), layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 11 }, paint: { 'text-color': faint, ...halo } },
      { id: 'place', type: 'symbol', source: 'manila', filter: of('place'), layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 13, 'text-letter-spacing': 0.06, 'symbol-sort-key': ['get', 'rank'] }, paint: { 'text-color': word, ...halo } },
    ],
  };
}

const of = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];

const any = (...kinds: string[]): FilterSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** In pixels, from a city's view to a street's. */
const wide = (far: number, near: number) => ['interpolate', ['exponential', 1.6], ['zoom'], 11, far, 16, near] as ['interpolate', ['exponential', number], ['zoom'], number, number, number, number];
