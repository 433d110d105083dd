export default defineAppConfig({
  pages: [
    'pages/product/index',
    'pages/products/index',
    'pages/item/index',
    'pages/offer/index',
    'pages/share-button/index',
  ],
  // What composes a message is in nobody's way who only shares a page.
  subPackages: [
    { root: 'pages/target-chooser', pages: ['index'] },
    { root: 'pages/composer', pages: ['index'] },
    { root: 'pages/share-composer', pages: ['index'] },
    { root: 'pages/attachment-picker', pages: ['index'] },
    { root: 'pages/message-editor', pages: ['index'] },
    { root: 'pages/message-preview', pages: ['index'] },
    { root: 'pages/recipients', pages: ['index'] },
  ],
  window: {
    navigationBarTitleText: 'taro-wecom-share',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#ffffff',
  },
  darkmode: true,
  animation: false,
})
