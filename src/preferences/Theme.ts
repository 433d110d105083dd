export const THEMES = ['auto', 'light', 'dark'] as const

/** `auto` follows the system. */
export type Theme = (typeof THEMES)[number]
