const MIB = 1024 * 1024

/** Bytes as megabytes with one decimal: "12.4". The minimum is "0.1". */
export function megabytes(bytes = 0): string {
  return String(Math.max(0.1, Math.round((bytes / MIB) * 10) / 10))
}
