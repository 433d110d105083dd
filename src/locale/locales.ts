import { enUS, type KitLocale, zhCN } from 'taro-wecom-share'
import { demoEnUS } from './demo.en-US.ts'
import { demoZhCN } from './demo.zh-CN.ts'
import type { DemoStrings } from './DemoStrings.ts'
import type { Language } from './Language.ts'

export const DEMO_STRINGS: Readonly<Record<Language, DemoStrings>> = {
  'zh-CN': demoZhCN,
  'en-US': demoEnUS,
}

export const KIT_LOCALES: Readonly<Record<Language, KitLocale>> = { 'zh-CN': zhCN, 'en-US': enUS }
