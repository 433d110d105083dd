export default defineAppConfig({
  pages: ['pages/product/index', 'pages/share-button/index'],
  window: {
    navigationBarTitleText: 'taro-wecom-share',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#ffffff',
  },
  darkmode: true,
  animation: false,
})
