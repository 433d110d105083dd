const KIB = 1024

/** The size of a file, as members read it: "3 KB", "12.4 MB". The minimum is "1 KB". */
export function fileSize(bytes = 0): string {
  const kilobytes = Math.round(bytes / KIB)
  if (kilobytes < KIB) return `${Math.max(1, kilobytes)} KB`
  return `${Math.round((kilobytes / KIB) * 10) / 10} MB`
}
