/** People type addresses too: only those that lead to the web, or stay here, are followed. */
export function safeUrl(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  if (url.startsWith('/') && !url.startsWith('//') && !url.startsWith('/\\')) return url;
  return /^https?:\/\//i.test(url) ? url : undefined;
}
