import type { DemoSentences } from './DemoSentences.ts'
import { storiesZhCN } from './stories.zh-CN.ts'

export const demoZhCN: DemoSentences = {
  pages: {
    product: '商品页',
    products: '商品列表',
    item: '商品详情',
    offer: '为您推荐',
    'share-button': '群发按钮',
    'attachment-picker': '附件',
    'message-editor': '消息文本',
    'message-preview': '预览',
  },
  navigation: '页面',
  language: '语言',
  theme: '外观',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  product: {
    name: '高山乌龙茶 · 春茶礼盒',
    pictureAlt: '一壶乌龙茶和两只茶杯，远处是茶山',
    price: '¥ 168',
    stock: '春茶已到，48 小时内发货',
    about: '海拔 1200 米手采，轻焙火。汤色清亮，兰花香，回甘长。每盒两罐，每罐 75 克，附产地与采摘日期。',
    factsTitle: '商品信息',
    facts: [
      { name: '产地', value: '福建安溪' },
      { name: '采摘', value: '2026 年 4 月' },
      { name: '净含量', value: '75 克 × 2 罐' },
      { name: '保存', value: '密封避光，18 个月' },
    ],
    messageText: '您好，今年的高山乌龙春茶到了，兰花香，48 小时内发货。\n点开下面的小程序就能看详情和下单。',
    cardTitle: '高山乌龙茶春茶礼盒 ¥168',
  },
  shop: {
    title: '茶叶店',
    introduction:
      '同一个小程序：成员在企业微信里群发给客户，客户在微信里打开。每件商品一个按钮，各管各的结果。',
    teas: {
      oolong: '高山乌龙',
      longjing: '西湖龙井',
      biluochun: '碧螺春',
      'silver-needle': '白毫银针',
      'white-peony': '白牡丹',
      keemun: '祁门红茶',
      dianhong: '滇红',
      tieguanyin: '铁观音',
      'pu-er': '普洱熟茶',
      jasmine: '茉莉花茶',
    },
    packs: {
      tin: (tea) => `${tea} · 罐装 75 克`,
      box: (tea) => `${tea} · 礼盒两罐`,
      sampler: (tea) => `${tea} · 品鉴装`,
    },
    about: '今年新茶，当季采制，48 小时内发货，密封避光可存 18 个月。',
    greeting: (name) => `您好，${name}到货了，点开下面的小程序看详情。`,
    offer: { product: '商品编号', share: '来自分享', unknown: '这件商品已下架' },
    client: '在哪里打开',
    clients: { wecom: '企业微信', wechat: '微信', devtools: '开发者工具', mac: 'Mac' },
    tracking: '统计事件 onEvent',
  },
  stories: storiesZhCN,
}
