import { ProblemError, problemOf } from './problem';

/** The same list as a table: asked for as CSV, and kept as a file. */
export async function download(path: string, name: string): Promise<void> {
  const answer = await fetch(path, { headers: { Accept: 'text/csv' }, credentials: 'same-origin' });
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
