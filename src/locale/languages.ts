import { enUS, type KitLocale, zhCN } from 'taro-wecom-share'
import { demoEnUS } from './demo.en-US.ts'
import { demoZhCN } from './demo.zh-CN.ts'
import type { DemoSentences } from './DemoSentences.ts'

export const LANGUAGES = ['zh-CN', 'en-US'] as const

export type Language = (typeof LANGUAGES)[number]

export const DEMO_SENTENCES: Readonly<Record<Language, DemoSentences>> = {
  'zh-CN': demoZhCN,
  'en-US': demoEnUS,
}

export const KIT_LOCALES: Readonly<Record<Language, KitLocale>> = { 'zh-CN': zhCN, 'en-US': enUS }

/** In its own language, as a reader looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', 'en-US': 'English' }
