/** What lists of ids held when they were read; undefined for those that nobody has read yet. */
export const idsRead = new WeakMap<object, readonly string[] | undefined>()

/** Freezes the ids of a selection, so that twenty thousand of them are read once, however often a message with them is. */
export function freezeIds(ids: readonly string[]): readonly string[] {
  idsRead.set(ids, undefined)
  return Object.freeze(ids)
}
