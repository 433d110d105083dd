/** A list that grows cheaply and is read as an array that never changes: a new one after each change. */
export interface Log<Entry> {
  readonly entries: readonly Entry[]
  /** Where the next entry will stand. */
  readonly length: number
  add(entry: Entry): void
  replace(index: number, change: (entry: Entry) => Entry): void
}

export function createLog<Entry>(): Log<Entry> {
  const list: Entry[] = []
  let view: readonly Entry[] | undefined

  return {
    get entries() {
      // Copied when it is read, not when it grows: a hundred thousand calls stay linear.
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
