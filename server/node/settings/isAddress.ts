/** Whether this is a whole address with one of the schemes, such as `https:`. */
export function isAddress(value: string, ...schemes: readonly string[]): boolean {
  return URL.canParse(value) && schemes.includes(new URL(value).protocol)
}
