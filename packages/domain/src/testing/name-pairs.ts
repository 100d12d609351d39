/** Pairs of names, one pair a line and its halves apart by |; lines with # are headings. */
export function readPairs(text: string): [string, string][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((name) => name.trim()) as [string, string]);
}
