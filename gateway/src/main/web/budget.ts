import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What the page of a show may weigh, gzipped: its scripts, without the video's, which come when there is a video. */
const MOST = 250_000;
const PAGE = '/src/watch/Show.tsx';

type Chunk = Rolldown.OutputChunk;

/** Fails the build when somebody who only wants to watch would have to wait for more than that. */
export function budget(): Plugin {
  return {
    name: 'blytz-budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
      const page = chunks.filter(({ isEntry, facadeModuleId }) => isEntry || facadeModuleId?.endsWith(PAGE));
      const weight = [...loadedBy(page, chunks)].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
      const told = `the page of a show: ${weight.toLocaleString('en')} bytes of scripts, of ${MOST.toLocaleString('en')}`;
      if (weight > MOST) this.error(told);
      this.info(told);
    },
  };
}

/** They and what they import at once. */
function loadedBy(first: readonly Chunk[], all: readonly Chunk[]): Set<Chunk> {
  const loaded = new Set<Chunk>(first);
  for (const chunk of loaded) {
    for (const name of chunk.imports) {
      const imported = all.find(({ fileName }) => fileName === name);
      if (imported) loaded.add(imported);
    }
  }
  return loaded;
}
