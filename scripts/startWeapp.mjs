// @ts-check
// `npm run start:weapp` builds the demo as a mini-program with the simulator in it, for WeChat DevTools.
import { buildDemo } from './buildDemo.mjs'
import { ensureInstalled } from './install.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'

void main(import.meta.url, async () => {
  await ensureInstalled()
  await buildDemo('weapp-development')
  console.log(`In WeChat DevTools choose "Import project" and open this folder:

  ${at('dist', 'weapp-development')}

It needs no AppID of yours. WeCom is simulated: press 群发给客户 and confirm in the assistant that is drawn over the page.
dist/weapp, which \`node scripts/buildDemo.mjs weapp\` makes, is what members get, and has no simulator in it.`)
})
