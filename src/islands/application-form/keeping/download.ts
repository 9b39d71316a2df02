/** Hands a file that was made on the page to the browser. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; until the end of the page it would hold the answers in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
