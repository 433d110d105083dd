/** What a list of ids held when it was read. */
export const idsRead = new WeakMap<object, Set<string>>()

/** Freezes the ids of a selection, so that twenty thousand of them are read once, however often a message with them is. */
export function freezeIds(ids: readonly string[]): readonly string[] {
  idsRead.set(ids, new Set())
  return Object.freeze(ids)
}
