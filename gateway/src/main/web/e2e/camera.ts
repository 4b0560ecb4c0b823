import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Person } from './people';
import { soon } from './people';

/** What `./blytz up` has put into its cache; the newest where there are several. */
function program(engine: string): string | undefined {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'blytz', 'engines');
  const unpacked = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith(`${engine}-`)) : [];
  return unpacked.map((name) => join(cache, name, engine)).filter(existsSync).sort().at(-1);
}

const ffmpeg = (): string | undefined => process.env.FFMPEG ?? program('ffmpeg');

export const canFilm = (): boolean => ffmpeg() !== undefined;

/** Whether what a browser sends is recorded: without Go on this machine it is not. */
export const canLook = (): boolean => program('onlooker') !== undefined;

interface Ingest {
  rtmp: { url: string; stream_key: string } | null;
}

/** A program that sends a picture and a tone with the show's stream key, as OBS does. */
export class Camera {
  private constructor(private readonly process: ChildProcess) {}

  static async into(seller: Person, stream: string): Promise<Camera> {
    const { url, stream_key } = await soon('a stream key', async () => (await seller.get<Ingest>(`/streams/${stream}/ingest`)).rtmp ?? undefined);
    return Camera.of(`${url}/${stream_key}`);
  }

  private static of(address: string): Camera {
    const command = ffmpeg() ?? 'ffmpeg';
    const sources = ['-re', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=15', '-re', '-f', 'lavfi', '-i', 'sine=frequency=330'];
    const encoded = ['-c:v', 'libopenh264', '-b:v', '300k', '-g', '30', '-bf', '0', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '64k', '-f', 'flv', address];
    const process = spawn(command, ['-hide_banner', '-loglevel', 'error', ...sources, ...encoded], {
      stdio: 'ignore',
      env: { ...globalThis.process.env, LD_LIBRARY_PATH: dirname(command) },
    });
    return new Camera(process);
  }

  /** How it ended by itself, when it is sent away. */
  ended(): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.process.exitCode !== null) resolve(this.process.exitCode);
      else this.process.once('exit', resolve);
    });
  }

  stop(): void {
    this.process.kill('SIGKILL');
  }
}
