// @ts-check

/** What a ratio, ours to a peer's, says of a goal. @param {number} ratio @param {number} limit */
export function verdict(ratio, limit) {
  const shown = ratio < 0.1 ? `1/${Math.round(1 / ratio)}` : ratio.toFixed(2)
  return ratio <= limit ? `${shown}, met` : `${shown}, **missed**`
}
