/**
 * For Vite, whose runner puts every package into the main one: what of the kit only pages of the subpackage `root` reach goes there.
 * Styles stay in the main package, because Taro loads those of a common chunk from nowhere else.
 */
module.exports = function keepInSubpackage(root) {
  const isKit = (id) => id.includes('/node_modules/taro-wecom-share/') && !id.endsWith('.css')
  return {
    name: 'keep-in-subpackage',
    enforce: 'post',
    config({ build }) {
      const { output } = build.rollupOptions
      const { manualChunks } = output
      output.manualChunks = (id, api) =>
        isKit(id) && entriesOf(id, api).every((entry) => entry.includes(`/${root}/`))
          ? `${root}/kit`
          : manualChunks(id, api)
    },
  }
}

/** The modules of the app that lead to a module of a package. */
function entriesOf(id, { getModuleInfo }, seen = new Set()) {
  if (!id.includes('/node_modules/')) return [id]
  if (seen.has(id)) return []
  seen.add(id)
  return getModuleInfo(id).importers.flatMap((importer) => entriesOf(importer, { getModuleInfo }, seen))
}
