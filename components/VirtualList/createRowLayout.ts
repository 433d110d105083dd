/** The offset of each row in pixels. All rows have one height, and each letter has a header above its rows. */
export interface RowLayout {
  readonly count: number
  readonly rowHeight: number
  /** 0 if there are no letters. */
  readonly headerHeight: number
  readonly totalSize: number
  readonly sections: readonly Section[]
  readonly getOffsetForIndex: (index: number) => number
  /** The row at an offset. At a header it is the first row under it. */
  readonly getIndexForOffset: (offset: number) => number
}

/** Rows that stand together under a letter. */
export interface RowGroup {
  readonly letter: string
  readonly start: number
  readonly count: number
}

/** A group's place in the list, with its header. */
export interface Section {
  readonly letter: string
  readonly start: number
  readonly top: number
  readonly height: number
}

/** Also in the style sheet. */
const HEADER_HEIGHT = 28

export function createRowLayout(count: number, rowHeight: number, groups: readonly RowGroup[]): RowLayout {
  const headerHeight = groups.length > 0 ? HEADER_HEIGHT : 0
  const sections = groups.map(({ letter, start, count: rows }, before) => ({
    letter,
    start,
    top: start * rowHeight + before * headerHeight,
    height: rows * rowHeight + headerHeight,
  }))
  const lastWith = (holds: (section: Section) => boolean): Pick<Section, 'start' | 'top'> => {
    let at = sections.length - 1
    while (at > 0 && !holds(sections[at] as Section)) at--
    return sections[at] ?? { start: 0, top: 0 }
  }
  return {
    count,
    rowHeight,
    headerHeight,
    totalSize: count * rowHeight + groups.length * headerHeight,
    sections,
    getOffsetForIndex(index) {
      const { start, top } = lastWith((section) => section.start <= index)
      return top + headerHeight + (index - start) * rowHeight
    },
    getIndexForOffset(offset) {
      const { start, top } = lastWith((section) => section.top <= offset)
      return start + Math.max(0, Math.floor((offset - top - headerHeight) / rowHeight))
    },
  }
}
