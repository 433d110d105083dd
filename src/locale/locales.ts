import { enUS, type KitLocale, zhCN } from 'taro-wecom-share'
import type { DemoStrings } from './DemoStrings.ts'
import { demoEnUS } from './en-US.ts'
import type { Language } from './Language.ts'
import { demoZhCN } from './zh-CN.ts'

export const DEMO_STRINGS: Readonly<Record<Language, DemoStrings>> = {
  'zh-CN': demoZhCN,
  'en-US': demoEnUS,
}

export const KIT_LOCALES: Readonly<Record<Language, KitLocale>> = { 'zh-CN': zhCN, 'en-US': enUS }
