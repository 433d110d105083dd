/**
 * Compares two versions number by number, so that 4.1.10 comes after 4.1.9.
 * @returns negative, zero or positive; NaN if either is no version ("4.1.10" and "4.1.10 beta" are, "" is not)
 */
export function compareVersions(left: string, right: string): number {
  const lefts = versionParts(left)
  const rights = versionParts(right)
  for (let index = 0; ; index++) {
    const difference = (lefts[index] ?? 0) - (rights[index] ?? 0)
    if (difference !== 0 || index >= lefts.length + rights.length) return difference
  }
}

function versionParts(version: string): number[] {
  const digits = /^\s*v?(\d+(\.\d+)*)/i.exec(version)?.[1] ?? 'none'
  return digits.split('.').map(Number)
}
