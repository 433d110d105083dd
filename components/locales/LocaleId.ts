/** The languages that the kit speaks. */
export type LocaleId = 'zh-CN' | 'en-US'
