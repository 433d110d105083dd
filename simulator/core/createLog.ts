/** A list that is read as an immutable array, a new one after each change. */
export interface Log<Entry> {
  readonly entries: readonly Entry[]
  /** The index of the next entry. */
  readonly length: number
  add(entry: Entry): void
  replace(index: number, change: (entry: Entry) => Entry): void
}

export function createLog<Entry>(): Log<Entry> {
  const list: Entry[] = []
  let view: readonly Entry[] | undefined

  return {
    get entries() {
      // Copied when it is read and not at each change, because copying n times takes n² steps.
      view ??= list.slice()
      return view
    },
    get length() {
      return list.length
    },
    add(entry) {
      list.push(entry)
      view = undefined
    },
    replace(index, change) {
      const entry = list[index]
      if (entry === undefined) return
      list[index] = change(entry)
      view = undefined
    },
  }
}
