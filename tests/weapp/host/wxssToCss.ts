import postcss, { type Root } from 'postcss'
import { BUILT_IN_TAGS } from './builtInTags.ts'
import { resolvePath } from './createModuleLoader.ts'
import type { AppConfig } from './createPackages.ts'
import { rpxToVw } from './rpxToVw.ts'

/** A type selector of WXSS, such as `page` or `view`: a name that no dot, hash, colon or dash leads. */
const TAGS = new RegExp(`(?<![\\w.#:\\-\\[="'])(page|${BUILT_IN_TAGS.join('|')})(?![\\w\\-])`, 'g')

/** All styles of a mini-program: those of app.wxss and of components hold everywhere, those of a page on that page alone. */
export function styleOf(files: Readonly<Record<string, string>>): string {
  const { pages, subPackages = [] } = JSON.parse(files['app.json'] ?? '{}') as AppConfig
  const routes = [
    ...pages,
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  const configured = Object.keys(files).filter((path) => path.endsWith('.json'))
  const owners = [
    'app',
    ...configured.map((path) => path.slice(0, -'.json'.length)).filter((path) => path !== 'app'),
  ]
  const styled = owners.filter((path) => `${path}.wxss` in files)
  return styled
    .map((path) => {
      const css = wxssToCss(files, `${path}.wxss`)
      return routes.includes(path) ? `@scope ([data-route="${path}"]) {\n${css}\n}` : css
    })
    .join('\n')
}

/**
 * WXSS as a browser reads it: imports put in place, rpx by the width of the window, `view` as `wx-view`.
 * @param path of the style sheet among `files`
 */
export function wxssToCss(files: Readonly<Record<string, string>>, path: string): string {
  const root = inlined(files, path)
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(TAGS, 'wx-$1')
  })
  root.walkDecls((declaration) => {
    declaration.value = rpxToVw(declaration.value)
  })
  return root.toString()
}

/** @throws if an imported file is not there */
function inlined(files: Readonly<Record<string, string>>, path: string): Root {
  const text = files[path]
  if (text === undefined) throw new Error(`No style sheet ${path}`)
  const root = postcss.parse(text, { from: path })
  root.walkAtRules('import', (rule) => {
    rule.replaceWith(inlined(files, resolvePath(path, rule.params.replace(/^["']|["']$/g, ''))).nodes)
  })
  return root
}
