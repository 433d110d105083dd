import type { LibraryStrings } from './DemoStrings.ts'

export const libraryZhCN: LibraryStrings = {
  categories: ['上新', '关怀', '活动'],
  materials: [
    {
      id: 'spring',
      category: 0,
      title: '春茶上新',
      text: '您好，{{门店}}的高山乌龙春茶到了，48 小时内发货。',
      card: '高山乌龙茶春茶礼盒',
    },
    { id: 'care', category: 1, title: '节气问候', text: '{{客户称呼}}您好，天凉了，记得喝口热茶。' },
    {
      id: 'promise',
      category: 2,
      title: '退换承诺（总部话术）',
      text: '本店茶叶七天无理由退换，运费由我们承担。',
      isFixed: true,
    },
    { id: 'withdrawn', category: 2, title: '五一买一送一', text: '五一期间，指定茶礼买一送一。' },
  ],
  variables: { 门店: '静安店', 我的姓名: '张敏' },
  notes: { messaged: '今天已群发', fresh: '新客户' },
  forbidden: { word: '最低价', stop: '「最低价」是违禁词，公司不允许群发，请修改。' },
}
