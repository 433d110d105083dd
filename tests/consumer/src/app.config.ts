declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

const index = 'pages/index/index'
const compose = 'pages/compose/index'

/** Every part is on the page of a subpackage, or behind a tab. */
const places =
  process.env.CONSUMER === 'webpack5-tabbar'
    ? {
        pages: [index, `compose/${compose}`],
        tabBar: {
          list: [
            { pagePath: index, text: 'Share' },
            { pagePath: `compose/${compose}`, text: 'Compose' },
          ],
        },
      }
    : { pages: [index], subPackages: [{ root: 'compose', pages: [compose] }] }

export default { ...places, window: { navigationBarTitleText: 'Consumer' } }
