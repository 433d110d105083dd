export default defineAppConfig({
  pages: ['pages/product/index'],
  window: { navigationBarTitleText: 'taro-wecom-share', navigationBarTextStyle: 'black', navigationBarBackgroundColor: '#ffffff' },
})
