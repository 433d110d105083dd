import { createWecomStub, type WecomStub } from './createWecomStub.ts'

declare global {
  interface Window {
    /** The stubbed WeCom of a mini-program in a browser, for the test to answer by. */
    wecom: WecomStub
  }
}

window.wecom = createWecomStub()

export default window.wecom.wx
