export default {
  pages: ['pages/index/index'],
  subPackages: [{ root: 'recipients', pages: ['pages/choose/index'] }],
  window: { navigationBarTitleText: 'Consumer' },
}
