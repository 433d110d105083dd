const MIB = 1024 * 1024

/** "12.4", "0.1" at the least. */
export function megabytes(bytes = 0): string {
  return String(Math.max(0.1, Math.round((bytes / MIB) * 10) / 10))
}
