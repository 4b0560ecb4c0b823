import type { StyleSpecification } from 'maplibre-gl';

/** A map of our own: land, water, the large roads of Metro Manila and a grid, from one file beside this page. */
export function styleOf(dark: boolean): StyleSpecification {
  const [land, water, road, grid] = dark ? ['#1f2433', '#17364f', '#48526f', '#2a3043'] : ['#f3f1ec', '#c4dcec', '#ffffff', '#e6e2da'];
  return {
    version: 8,
    sources: { manila: { type: 'geojson', data: '/map/manila.geojson' } },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': land } },
      { id: 'water', type: 'fill', source: 'manila', filter: ['==', ['get', 'kind'], 'water'], paint: { 'fill-color': water } },
      { id: 'grid', type: 'line', source: 'manila', filter: ['==', ['get', 'kind'], 'grid'], paint: { 'line-color': grid, 'line-width': 1 } },
      { id: 'river', type: 'line', source: 'manila', filter: ['==', ['get', 'kind'], 'river'], layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': water, 'line-width': 6 } },
      { id: 'road', type: 'line', source: 'manila', filter: ['==', ['get', 'kind'], 'road'], layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': road, 'line-width': 4 } },
    ],
  };
}
