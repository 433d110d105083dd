import { costOf, type SetDataCost } from '../weapp/host/createSetDataMeter.ts'
import { launchDemo } from '../weapp/launchDemo.ts'
import { openGolden } from './openGolden.ts'

/**
 * Holds, test by test, what each flow of a mini-program sends over the bridge: what the test measures, and the whole of it.
 * @returns `launchDemo`, for the demos whose costs are held
 */
export function holdCosts(name: string): typeof launchDemo {
  const golden = openGolden(name)
  const flows: { readonly measured: string[]; readonly whole: () => string }[] = []

  afterEach(() => {
    const lines = flows.splice(0).flatMap(({ measured, whole }) => [...measured, whole()])
    if (lines.length > 0) golden.hold(expect.getState().currentTestName ?? '', lines)
  })

  return async (options) => {
    const demo = await launchDemo(options)
    const { host } = demo
    const { measure, setDataLog } = host
    const measured: string[] = []
    host.measure = async (action) => {
      const cost = await measure(action)
      measured.push(`measured: ${lineOf(cost)}`)
      return cost
    }
    flows.push({ measured, whole: () => `in all: ${lineOf(costOf(setDataLog))}` })
    return demo
  }
}

function lineOf({ calls, keys, bytes }: SetDataCost): string {
  return calls === 0 ? 'nothing' : `${calls} calls, ${keys.length} paths, ${bytes} bytes`
}
