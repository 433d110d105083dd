const MIB = 1024 * 1024

/** Bytes of a medium, by its kind. "More than 5 bytes" and the upper limits: WeCom document 96484. */
export const MEDIA_LIMITS = {
  image: { minBytes: 6, maxBytes: 10 * MIB },
  video: { minBytes: 6, maxBytes: 10 * MIB },
  file: { minBytes: 6, maxBytes: 20 * MIB },
} as const
