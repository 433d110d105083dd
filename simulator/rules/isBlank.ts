/** White space alone counts as empty, everywhere. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}
