import type { FakeCustomer } from './FakeWecomOptions.ts'

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '单', '解', '欧阳', '曾']
const GIVEN_NAMES = [
  '伟',
  '芳',
  '小明',
  '雪梅',
  '建国',
  '静',
  '丽华',
  '强',
  '乐',
  '子轩',
  '雨桐',
  '志强',
  '敏',
]
const NICKNAMES = ['Zoë Müller', '🌸花开富贵🌸', 'A 建材小陈', 'محمد', '安~']
const TAGS = ['重点客户', '北京', '上海', '已成交', '待跟进', '老客户介绍']
const COMPANIES = ['晨光建材有限公司', '青禾教育科技', 'Acme 中国']

/** Makes lifelike customers, the same ones each time. */
export function sampleCustomers(member: string, count: number): readonly FakeCustomer[] {
  return Array.from({ length: count }, (_, index) => sampleCustomer(member, index))
}

function sampleCustomer(member: string, index: number): FakeCustomer {
  const nickname = index % 17 === 16 ? NICKNAMES[Math.floor(index / 17) % NICKNAMES.length] : undefined
  const surname = SURNAMES[index % SURNAMES.length] ?? ''
  const given = GIVEN_NAMES[(index * 5) % GIVEN_NAMES.length] ?? ''
  const corpName = index % 9 === 4 ? COMPANIES[index % COMPANIES.length] : undefined
  return {
    externalUserId: `wm-${member}-${String(index + 1).padStart(5, '0')}`,
    name: nickname ?? surname + given,
    ...(index % 4 === 0 ? { remark: `${surname}${index % 2 ? '先生' : '女士'} ${index + 1} 号楼` } : {}),
    ...(corpName ? { corpName } : {}),
    tags: TAGS.filter((_, tag) => (index + tag * 3) % 5 === 0),
  }
}
