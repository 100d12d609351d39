const written = /_x([0-9A-Fa-f]{4})_/g;

/** Undoes Excel's way of writing characters that XML cannot hold: `_x000D_`. ISO/IEC 29500-1, 22.9.2.19. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(written, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
