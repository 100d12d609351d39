/**
 * Copies a text. Over plain HTTP browsers withhold their clipboard, so there the given field's selection is copied the old way.
 * False where neither works.
 */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return field !== null && document.execCommand('copy');
  }
}
