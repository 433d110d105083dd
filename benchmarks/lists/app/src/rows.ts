export interface Row {
  readonly externalUserId: string
  readonly name: string
  readonly corpName: string
  readonly avatar: string
  readonly tags: readonly string[]
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑'
const TAGS = ['老客户', '复购', '待跟进', '会员', '已成交', '春茶', '礼盒']
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'

/** As long as real ones are, and each another. */
export function makeRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, at) => ({
    externalUserId: `wmEAlECwAAHrbWYDetiu3IVxYFWmkN${String(at).padStart(5, '0')}`,
    name: `${SURNAMES[at % 20] ?? ''}${GIVEN[Math.floor(at / 20) % 20] ?? ''}${String(at)}`,
    corpName: `华信科技有限公司 ${String(at % 97)}`,
    avatar: `https://wework.qpic.cn/bizmail/${String(at).padStart(8, '0')}/0`,
    tags: [TAGS[at % 7] ?? '', TAGS[(at * 3 + 1) % 7] ?? ''],
  }))
}
