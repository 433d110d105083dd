/** Differs from one start of the app to the next, so that ids of two starts do not meet in a log. */
const startUp = `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}`

let count = 0

/** A short id, unique in this app and for practical purposes beyond it; safe in a page's query. */
export function createId(): string {
  count += 1
  return `${startUp}-${count.toString(36)}`
}
