/** The first WeCom version with a feature, compared number by number. Document 93571. */
export const CLIENT_VERSIONS = {
  /** Text and several attachments. */
  message: '3.1.6',
  /** An attachment of kind `file`. */
  file: '3.1.12',
  /** `externalUserIds`. */
  recipients: '4.1.10',
} as const

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
  const [, digits = 'none'] = /^\s*v?(\d+(\.\d+)*)/i.exec(version) ?? []
  return digits.split('.').map(Number)
}
