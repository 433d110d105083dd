/** @jest-environment node */
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { publicNames } from '../../rooms.cjs'
import { readDocument, root } from './readDocument.ts'

const { blocks } = readDocument('docs/simulator.md')
const code = blocks.find(({ file }) => file === 'src/share/wecom.tsx')?.code ?? ''

it('the switch that develops without WeCom leaves the simulator out of a production build', async () => {
  await expect(bundleFor('production')).resolves.not.toContain('wqs-sim')
})

it('and keeps it in a development build', async () => {
  await expect(bundleFor('development')).resolves.toContain('wqs-sim')
})

async function bundleFor(environment: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    outdir: 'out',
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    external: ['react', 'react/*', '@tarojs/*'],
    define: { 'process.env.NODE_ENV': JSON.stringify(environment), 'process.env.TARO_ENV': '"weapp"' },
    plugins: [kitAsPackage],
    logLevel: 'silent',
  })
  return outputFiles.flatMap(({ path, text }) => (path.endsWith('.js') ? [text] : [])).join('\n')
}

/** The kit's sources, as the package's manifest describes them: nothing but styles does something by being imported. */
const kitAsPackage: Plugin = {
  name: 'kit as package',
  setup({ onResolve }) {
    onResolve({ filter: /^taro-wecom-share/ }, ({ path }) => ({
      path: join(root, publicNames.find(({ name }) => name === path)?.module ?? path),
      sideEffects: false,
    }))
    onResolve({ filter: /^\..*\.tsx?$/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path),
      sideEffects: false,
    }))
  },
}
