import { api } from '../api/client';
import { ProblemError } from '../api/problem';

/** What the catalog takes; it looks again itself. */
export const LARGEST = 10 * 1024 * 1024;

export type Refusal = 'notPicture' | 'tooLarge' | 'empty';

const BEGINNINGS: Record<string, readonly number[]> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
};

/** The picture's type by its first bytes, whatever its name says; or why it is not worth sending. */
export async function pictureType(file: Blob): Promise<{ type: string } | { refused: Refusal }> {
  if (file.size === 0) return { refused: 'empty' };
  if (file.size > LARGEST) return { refused: 'tooLarge' };
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const found = Object.entries(BEGINNINGS).find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  return found ? { type: found[0] } : { refused: 'notPicture' };
}

/** Announced, brought to the storage, looked at by the catalog; answers where the picture is shown. */
export async function upload(file: Blob, type: string, progress: (share: number) => void, signal: AbortSignal): Promise<string> {
  const { data } = await api.POST('/api/v1/uploads', { body: { content_type: type, size_bytes: file.size }, signal });
  const { id, upload_url: url } = data as { id: string; upload_url: string };
  await put(url, file, type, progress, signal);
  await api.POST('/api/v1/uploads/{id}/confirm', { params: { path: { id } }, signal });
  return `/api/v1/uploads/${id}/large`;
}

/** fetch cannot say how far it is. */
function put(url: string, file: Blob, type: string, progress: (share: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('PUT', url);
    call.setRequestHeader('Content-Type', type);
    call.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
    call.onload = () => (call.status < 300 ? resolve() : reject(new ProblemError({ status: call.status, code: 'storage_refused' })));
    call.onerror = () => reject(new Error('the storage did not answer'));
    call.onabort = () => reject(new DOMException('ended', 'AbortError'));
    signal.addEventListener('abort', () => call.abort());
    call.send(file);
  });
}

/** The same picture in a size that fits its place. */
export function sized(url: string, size: 'small' | 'medium' | 'large'): string {
  return url.replace(/^(\/api\/v1\/uploads\/[^/]+\/)(?:small|medium|large)$/, `$1${size}`);
}
