/** How a syllable may be typed, first as it is written: ü also as u, yu or v. */
export function spellings(syllable: string): string[] {
  if (/^[nl]v/.test(syllable)) return ['v', 'u', 'yu'].map((vowel) => syllable.replace('v', vowel))
  return /^[jqxy]u/.test(syllable) ? [syllable, syllable.replace('u', 'v')] : [syllable]
}

/** The same, then how those type it who confuse z, c, s with zh, ch, sh, n with l, or an, en, in with ang, eng, ing. */
export function nearSpellings(syllable: string): string[] {
  const all = new Set(spellings(syllable))
  // What is added comes in turn. A single letter may be a Latin one, which nobody confuses.
  for (const spelled of syllable.length > 1 ? all : []) {
    all.add(spelled.replace(/^[zcs]h?|^[nl]/, otherStart))
    all.add(spelled.replace(/([aei]n)(g?)$/, (_, end: string, g: string) => (g ? end : `${end}g`)))
  }
  return Array.from(all)
}

/** Each of two stands beside the other. */
const STARTS = 'z zh c ch s sh n l'.split(' ')

function otherStart(start: string): string {
  return STARTS[STARTS.indexOf(start) ^ 1] as string
}
