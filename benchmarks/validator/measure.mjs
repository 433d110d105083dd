// @ts-check
// The validator in a process of its own: `node measure.mjs <folder of bundles>`. Prints microseconds as JSON.
import { z } from 'zod'
import { cpuMs } from '../search/cpuMs.mjs'

const [folder = ''] = process.argv.slice(2)
const { validateShareMessage } = await import(`${folder}/validateShareMessage.mjs`)
const { parseMessage } = await import(`${folder}/parseMessage.mjs`)
const { rules } = (await import(`${folder}/customers.mjs`)).customers

const cover = 'https://cdn.example.com/covers/spring-tea.png'
const link = {
  title: '春季新品到店',
  url: 'https://shop.example.com/goods?id=7',
  desc: '今天下单立减二十元',
  imgUrl: cover,
}
const card = {
  appid: 'wx8f2c1d3e4a5b6c7d',
  title: '高山乌龙茶',
  imgUrl: cover,
  page: 'pages/goods/index?id=7',
}
const three = [
  { msgtype: 'link', link },
  { msgtype: 'miniprogram', miniprogram: card },
  { msgtype: 'image', image: { mediaid: '3sK9vQ2mT7xLpR4nY8cB' } },
]
const messageOf = (/** @type {number} */ characters) => ({
  text: { content: '春'.repeat(characters) },
  attachments: [...three, ...three, ...three],
})
const small = messageOf(1000)
const large = messageOf(4000)
/** As long as `large`, so that each text is read anew. */
const other = { ...large, text: { content: '夏'.repeat(4000) } }
let turns = 0

// As in a mini-program, which has no `new Function` for what zod would compile.
z.config({ jitless: true })
/** The shape alone, without the rules of WeCom's, which no schema says. */
const shape = z.object({
  text: z.object({ content: z.string() }).optional(),
  attachments: z.array(
    z.discriminatedUnion('msgtype', [
      z.object({
        msgtype: z.literal('link'),
        link: z.object({ title: z.string(), url: z.string(), desc: z.string(), imgUrl: z.string() }),
      }),
      z.object({
        msgtype: z.literal('miniprogram'),
        miniprogram: z.object({ appid: z.string(), title: z.string(), imgUrl: z.string(), page: z.string() }),
      }),
      z.object({ msgtype: z.literal('image'), image: z.object({ mediaid: z.string() }) }),
    ]),
  ),
})
const externalUserIds = Array.from({ length: 20_000 }, (_, index) => `wmEAlECwAAHrbAAAOK5u3Bf${index}`)

const runs = process.execArgv.includes('--jitless') ? 100 : 2000
console.log(
  JSON.stringify({
    jsonCopy: perRun(runs, () => JSON.parse(JSON.stringify(large))),
    zodShape: perRun(runs, () => shape.parse(turns++ % 2 ? large : other)),
    validateSmall: perRun(runs, () => validateShareMessage(small)),
    validateLarge: perRun(runs, () => validateShareMessage(turns++ % 2 ? large : other)),
    validateAgain: perRun(runs, () => validateShareMessage(large)),
    parseLarge: perRun(runs, () => parseMessage(large, { rules })),
    parseIds: perRun(runs / 100, () => parseMessage({ ...small, externalUserIds }, { rules })),
  }),
)

/** The median of nine rounds after one that warms up, in microseconds a run. @param {number} times @param {() => unknown} action */
function perRun(times, action) {
  const rounds = Array.from({ length: 10 }, () => {
    const begin = cpuMs()
    for (let run = 0; run < times; run++) action()
    return ((cpuMs() - begin) * 1000) / times
  })
  return rounds.slice(1).sort((a, b) => a - b)[4] ?? NaN
}
