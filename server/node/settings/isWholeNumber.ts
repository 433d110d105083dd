/** Takes digits alone, because `1e3` and `0x50` are numbers to JavaScript and typing errors in a setting. */
export function isWholeNumber(value: string, max: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) <= max
}
