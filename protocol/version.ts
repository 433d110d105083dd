/**
 * Compares two versions number by number, so that 4.1.10 comes after 4.1.9.
 * @returns negative, zero or positive; NaN if either is no version ("4.1.10" and "4.1.10 beta" are, "" is not)
 */
export function compareVersions(left: string, right: string): number {
  const leftParts = versionParts(left)
  const rightParts = versionParts(right)
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index++) {
    const difference = (leftParts[index] ?? 0) - (rightParts[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function versionParts(version: string): number[] {
  const digits = /^\s*v?(\d+(\.\d+)*)/i.exec(version)?.[1] ?? 'none'
  return digits.split('.').map(Number)
}
