import type { WeappDist } from './loadDist.ts'

/**
 * A mini-program as one classic script, which leaves `weappTemplates` and `weappModules` on the window.
 * `with` hides the names of the window from the modules.
 */
export function weappScript({ files, templates }: WeappDist): string {
  const modules = Object.entries(files).flatMap(([path, code]) =>
    path.endsWith('.js')
      ? [
          `${JSON.stringify(path)}: function (globals) { with (globals) { return function (require, module, exports) {${code}\n} } }`,
        ]
      : [],
  )
  return `window.weappTemplates = function () { return ${templates} }\nwindow.weappModules = {${modules.join(',\n')}}`
}
