export default defineAppConfig({
  pages: [
    'pages/product/index',
    'pages/products/index',
    'pages/item/index',
    'pages/offer/index',
    'pages/share-button/index',
    'pages/attachment-picker/index',
    'pages/message-editor/index',
    'pages/message-preview/index',
  ],
  window: {
    navigationBarTitleText: 'taro-wecom-share',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#ffffff',
  },
  darkmode: true,
  animation: false,
})
