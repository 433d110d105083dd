import type { Customer } from 'taro-wecom-share'

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁'
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文小晓红建国志梅丹萍鑫宇浩然子轩梓涵欣怡佳雨思嘉一诺雪婷琳俊峰'
const CITIES = ['北京', '上海', '深圳', '广州', '杭州', '成都', '武汉', '厦门']
const TRADES = ['科技', '贸易', '餐饮管理', '教育咨询', '文化传媒', '建筑工程']
const TAGS = ['老客户', '复购', '待跟进', '会员', '已成交', '春茶', '礼盒', '企业采购']

/** Names that a list has to bear, none, long ones, from right to left, with signs; and three that are searched for. */
const NAMES: readonly Partial<Customer>[] = [
  { name: '' },
  { name: '🌸小雨🌈', remark: '展会认识' },
  { name: 'Alice Zhang' },
  { name: 'محمد عبد الله' },
  { name: '欧阳修远' },
  { name: '很长的名字'.repeat(40) },
  { name: '单田芳' },
  { name: '王小雨' },
  { name: '王晓明', remark: '王总' },
  { name: '王欣怡' },
]

/** As a member has them, made up, and the same ones each time. */
export function makeCustomers(count: number): readonly Customer[] {
  const random = createRandom(20261122)
  const pick = (from: string | readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  return Array.from({ length: count }, (_none, position) => {
    const name = pick(SURNAMES) + pick(GIVEN) + (random() < 0.7 ? pick(GIVEN) : '')
    const corpName = `${pick(CITIES)}${pick(GIVEN)}${pick(GIVEN)}${pick(TRADES)}有限公司`
    const tags = TAGS.filter(() => random() < 0.2)
    return {
      externalUserId: `wm${String(position).padStart(6, '0')}`,
      name,
      ...(random() < 0.2 && { remark: `${name.slice(0, 1)}${pick(['总', '老师', '姐', '经理'])}` }),
      ...(random() < 0.5 && { corpName }),
      ...(tags.length > 0 && { tags }),
      ...(position % 20 === 7 && NAMES[Math.floor(position / 20) % NAMES.length]),
    }
  })
}

/** Numbers from 0 up to 1, the same after the same seed: a linear congruential generator with the constants of Numerical Recipes. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
