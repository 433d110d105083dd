export default {
  pages: ['pages/index/index'],
  subPackages: [{ root: 'compose', pages: ['pages/compose/index'] }],
  window: { navigationBarTitleText: 'Consumer' },
}
