/**
 * Compares two versions number by number, so that 4.1.10 comes after 4.1.9.
 * @returns negative, zero or positive; NaN if either is no version ("4.1.10" and "4.1.10 beta" are, "" is not)
 */
export function compareVersions(left: string, right: string): number {
  return compareParts(versionParts(left), versionParts(right))
}

function compareParts([left = 0, ...lefts]: number[], [right = 0, ...rights]: number[]): number {
  const isLast = lefts.length + rights.length === 0
  return left === right && !isLast ? compareParts(lefts, rights) : left - right
}

function versionParts(version: string): number[] {
  const digits = /^\s*v?(\d+(\.\d+)*)/i.exec(version)?.[1] ?? 'none'
  return digits.split('.').map(Number)
}
