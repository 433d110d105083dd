/** On H5 also the lists that are for browsers only. */
const everywhere = ['ours', 'ours-bare', 'taro-list', 'taro-list-nutui', 'nutui-list']
const inBrowsers = ['antd-checklist', 'tanstack', 'react-window']

export default {
  pages: [...everywhere, ...(process.env.TARO_ENV === 'h5' ? inBrowsers : [])].map(
    (name) => `pages/${name}/index`,
  ),
}
