/** What a search has to bear, by what makes it hard. Each finds somebody in the shortest list. */
export const HARD_QUERIES = {
  words: 'zong xiaoming',
  remark: 'zhanhui xiaoyu',
  surname: 'shantf',
  double: 'ouyxiuy',
  mixed: '王xy',
  umlaut: 'lü',
  letterV: 'xv',
  tones: 'wángxīnyí',
  sound: 'wanxiaoyu',
  slip: 'wagnxinyi',
} as const

export type HardQueryId = keyof typeof HARD_QUERIES

export const HARD_QUERY_IDS = Object.keys(HARD_QUERIES) as readonly HardQueryId[]
