/** Hands a file that the page has over to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by the next turn; kept longer it would hold the memory until the page goes.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
