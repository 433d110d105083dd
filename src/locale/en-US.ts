import { storiesEnUS } from './stories.en-US.ts'
import { libraryEnUS } from './library.en-US.ts'
import type { DemoStrings } from './DemoStrings.ts'

export const demoEnUS: DemoStrings = {
  pages: {
    product: 'Product page',
    products: 'Product list',
    item: 'Product',
    offer: 'For you',
    'share-button': 'ShareButton',
    'target-chooser': 'TargetChooser',
    composer: 'Composer of parts',
    'share-composer': 'Message customers',
    'attachment-picker': 'AttachmentPicker',
    'message-editor': 'MessageEditor',
    'message-preview': 'MessagePreview',
    recipients: 'Customers',
  },
  navigation: 'Pages',
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  product: {
    name: 'High mountain oolong, spring gift box',
    pictureAlt: 'A pot of oolong and two cups before tea hills',
    price: '¥ 168',
    stock: 'Spring harvest in stock, ships within 48 hours',
    about:
      'Picked by hand at 1200 m and lightly roasted: a clear cup with the scent of orchids and a long finish. Two tins of 75 g, each with its place and day of harvest.',
    factsTitle: 'Details',
    facts: [
      { name: 'From', value: 'Anxi, Fujian' },
      { name: 'Harvest', value: 'April 2026' },
      { name: 'Net weight', value: '2 tins of 75 g' },
      { name: 'Keeps', value: '18 months, sealed and dark' },
    ],
    messageText:
      'Hello! This spring’s high mountain oolong is in, and ships within 48 hours.\nOpen the mini-program below for details and to order.',
    cardTitle: 'High mountain oolong, spring gift box ¥168',
  },
  shop: {
    title: 'Tea shop',
    introduction:
      'One mini-program: members hand it to their customers in WeCom, customers open it in WeChat. A button on each product, each with an outcome of its own.',
    teas: {
      oolong: 'High mountain oolong',
      longjing: 'Longjing',
      biluochun: 'Biluochun',
      'silver-needle': 'Silver needle',
      'white-peony': 'White peony',
      keemun: 'Keemun',
      dianhong: 'Yunnan black',
      tieguanyin: 'Tieguanyin',
      'pu-er': 'Ripe pu-er',
      jasmine: 'Jasmine green',
    },
    packs: {
      tin: (tea) => `${tea}, tin of 75 g`,
      box: (tea) => `${tea}, gift box of two`,
      sampler: (tea) => `${tea}, sampler`,
    },
    about: 'This year’s harvest, ships within 48 hours; keeps 18 months, sealed and dark.',
    greeting: (name) => `Hello! ${name} is in. Open the mini-program below for details.`,
    offer: { product: 'Product id', share: 'By share', unknown: 'No longer on sale' },
    client: 'Opened in',
    clients: { wecom: 'WeCom', wechat: 'WeChat', devtools: 'DevTools', mac: 'Mac' },
    tracking: 'Tracking (onEvent)',
  },
  recipients: {
    title: 'Choose customers',
    source: 'List of customers',
    sources: { 300: '300', 20000: '20000', 50000: '50000', paged: 'Page by page' },
    hardQueries: 'Hard to find: tap to search',
    message: 'Hello, this spring’s oolong has come in and ships within 48 hours.',
  },
  library: libraryEnUS,
  stories: storiesEnUS,
}
