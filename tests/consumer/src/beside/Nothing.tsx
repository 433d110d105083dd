/** What stands beside the kit on a page: nothing, but in the app with another library. */
export function Beside() {
  return null
}
