export const LANGUAGES = ['zh-CN', 'en-US'] as const

export type Language = (typeof LANGUAGES)[number]

/** In its own language, as a reader looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', 'en-US': 'English' }
