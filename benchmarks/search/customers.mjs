// @ts-check
// Customers as a member has them, made up: the same in every run.

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇区解查盖朴翟葛尉乐'
const DOUBLE_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '尉迟', '皇甫', '长孙', '澹台', '万俟', '令狐']
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文小晓红建国志梅丹萍鑫宇浩然子轩梓涵欣怡佳雨思嘉一诺雪婷琳俊峰辉鹏飞云海波斌凯龙天翔博宁晨阳光春燕凤玲莉慧颖瑶倩洁莹琪瑞祥福贵永昌林森行长乐重曦婧喆堃淼'
const NICKNAMES = [
  'Alice',
  'Bob',
  'Coco',
  'David',
  'Emily',
  'Grace',
  'Jack',
  'Kevin',
  'Lucy',
  'Mike',
  'Nancy',
  'Tony',
  'Vivian',
  'Wendy',
]
const EMOJI = ['😀', '🌸', '✨', '🐱', '🌈', '💰', '🍀', '❤️']
const TITLES = ['总', '经理', '老师', '姐', '哥', '女士', '先生', '主任']
const NOTES = ['老客户', '复购', '转介绍', '展会', '已成交', '待跟进', '3号楼', '群里加的']
const CITIES = [
  '北京',
  '上海',
  '深圳',
  '广州',
  '杭州',
  '成都',
  '重庆',
  '武汉',
  '南京',
  '西安',
  '长沙',
  '厦门',
]
const BRANDS = '华信联创智达恒瑞金宏博远鼎盛腾飞中海天成安泰新世东方银河云图德润嘉和'
const TRADES = [
  '科技',
  '网络科技',
  '贸易',
  '餐饮管理',
  '教育咨询',
  '信息技术',
  '文化传媒',
  '医疗器械',
  '建筑工程',
  '物流',
]

/** @param {number} count @returns {{ externalUserId: string, name: string, remark?: string, corpName?: string }[]} */
export function makeCustomers(count) {
  const random = createRandom(20261122)
  const companies = Array.from({ length: 2500 }, () => makeCompany(random))
  companies[0] = '腾讯科技（深圳）有限公司'
  return Array.from({ length: count }, (_, row) => {
    const name = makeName(random)
    return {
      externalUserId: `wm${row}`,
      name,
      ...(random() < 0.4 && { remark: makeRemark(random, name) }),
      ...(random() < 0.6 && { corpName: companies[skewed(random, companies.length)] }),
    }
  })
}

/** @typedef {() => number} Random */

/** @param {Random} random */
function makeName(random) {
  const kind = random()
  if (kind < 0.08) return `${pick(random, NICKNAMES)} ${pick(random, NICKNAMES)}`
  if (kind < 0.12) return pick(random, NICKNAMES) + pick(random, EMOJI)
  const chinese = makeChineseName(random)
  return kind < 0.2 ? pick(random, EMOJI) + chinese : chinese
}

/** @param {Random} random */
function makeChineseName(random) {
  const surname =
    random() < 0.02 ? pick(random, DOUBLE_SURNAMES) : SURNAMES.charAt(skewed(random, SURNAMES.length))
  const given = () => GIVEN.charAt(Math.floor(random() * GIVEN.length))
  return surname + given() + (random() < 0.75 ? given() : '')
}

/** @param {Random} random @param {string} name */
function makeRemark(random, name) {
  const kind = random()
  if (kind < 0.4) return name.slice(0, 1) + pick(random, TITLES)
  if (kind < 0.7) return `${makeChineseName(random)}-${pick(random, NOTES)}`
  return `${pick(random, NOTES)} 1${String(random()).slice(2, 12)}`
}

/** @param {Random} random */
function makeCompany(random) {
  const brand = () => BRANDS.charAt(Math.floor(random() * BRANDS.length))
  return `${pick(random, CITIES)}${brand()}${brand()}${pick(random, TRADES)}有限公司`
}

/** @template T @param {Random} random @param {readonly T[]} list */
function pick(random, list) {
  return /** @type {T} */ (list[Math.floor(random() * list.length)])
}

/** The first are the most frequent, as with surnames. @param {Random} random @param {number} length */
function skewed(random, length) {
  return Math.floor(random() ** 2.5 * length)
}

/** @param {number} seed @returns {Random} mulberry32 */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
