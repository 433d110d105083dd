/** Whether this is a `host` or `host:port`, named in full. */
export function isHost(value: string): boolean {
  return /^[^/@?#*\\]+$/.test(value) && URL.canParse(`https://${value}`)
}
