import type { DemoSentences } from './DemoSentences.ts'

export const demoEnUS: DemoSentences = {
  pages: {
    product: 'Product page',
    products: 'Product list',
    item: 'Product',
    offer: 'For you',
    'share-button': 'ShareButton',
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
  shareButton: {
    title: 'ShareButton',
    introduction:
      'Every story is code that runs: press the button, confirm or cancel in the drawn assistant, and see how the outcome is shown.',
    groups: {
      messages: {
        title: 'What can be handed over',
        about:
          'These use the WeCom of the panel: change the device or the version, add a fault, press again.',
      },
      invalid: {
        title: 'A message with mistakes',
        about: 'Said before the assistant opens: which attachment, which field, by how much.',
      },
      troubles: {
        title: 'When it cannot be handed over',
        about:
          'Each story brings a WeCom of its own, whatever the panel says; its settings stand in the source.',
      },
      looks: { title: 'Looks and uses', about: 'Sizes, colours, states, and a button drawn by yourself.' },
    },
    ownClient: 'Own WeCom',
    showSource: 'Show source',
    hideSource: 'Hide source',
  },
  stories: {
    'text-only': { title: 'Text only', expect: 'Three lines of text in the assistant, no attachment.' },
    image: { title: 'Image', expect: 'One by media id, one by an image address that WeCom gave.' },
    link: { title: 'Link', expect: 'Title, description, address and cover make a card.' },
    miniprogram: { title: 'Mini-program', expect: 'The page gets the .html without which it does not open.' },
    video: { title: 'Video', expect: 'One video, by media id.' },
    file: { title: 'File', expect: 'One file; WeCom 3.1.12 or later.' },
    'nine-mixed': { title: 'Nine attachments', expect: 'All five kinds in the order given, and a text.' },
    'longest-text': { title: '4000 characters', expect: 'Exactly 4000: it can be handed over.' },
    recipients: {
      title: 'Preselected customers',
      expect: 'Two are chosen already; a duplicate counts once.',
    },
    'before-share': {
      title: 'Changed at the last moment',
      expect: 'beforeShare puts this run’s shareId into the page’s query, for later statistics.',
    },
    'empty-message': {
      title: 'Empty message',
      expect: 'Asks for a text or an attachment; no assistant opens.',
    },
    'title-too-long': {
      title: 'Title too long',
      expect: 'Says which attachment, how many bytes are allowed and how many there are.',
    },
    'many-problems': { title: 'All mistakes at once', expect: 'Five mistakes in one list, not one a try.' },
    'not-in-wecom': {
      title: 'Customers open it in WeChat',
      expect: 'No button by default; or a disabled one, or forwarding. Never a word about WeCom.',
    },
    mac: { title: 'Mac', expect: 'Says to use WeCom on the phone.' },
    'old-client': { title: 'Old client', expect: 'Says which version to update to.' },
    'old-client-recipients': {
      title: 'Old client cannot preselect',
      expect: 'Preselected customers are not dropped silently: the member is asked first.',
    },
    'session-expired': {
      title: 'Login expired',
      expect: 'Without ensureSession: says to log in again; no assistant opens.',
    },
    'session-renewed': {
      title: 'Login expired and renewed',
      expect: 'With ensureSession: logs in once, then opens the assistant.',
    },
    'no-permission': { title: 'No permission', expect: 'Points to the administrator, with details to copy.' },
    'not-in-visible-range': {
      title: 'Outside the visible range',
      expect: 'Points to the administrator, with details to copy.',
    },
    'backed-out': { title: 'Backed out', expect: 'Press Cancel in the assistant: nothing is said.' },
    silent: {
      title: 'Silent client',
      expect: 'Press “Close without an answer”: after 3 seconds, look in the assistant first.',
    },
    busy: {
      title: 'Two buttons',
      expect: 'Press the first, then the second at once: the second has to wait.',
    },
    'sizes-and-types': {
      title: 'Sizes and types',
      expect: 'Two sizes, three types, as Taro’s Button has them.',
    },
    states: { title: 'States', expect: 'Disabled, loading, as wide as its place.' },
    toast: { title: 'Toast', expect: 'A passing line says it; a sheet at the foot has the detail.' },
    'custom-children': { title: 'Your own content', expect: 'The button holds what you put there.' },
    'render-prop': {
      title: 'Your own button',
      expect: 'A function as child gets share, loading and status.',
    },
  },
}
