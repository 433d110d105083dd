import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { ShareKitProvider } from 'taro-wecom-share'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { createSimulator, type Simulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import { page } from './taro.ts'

/** The member's device in the tests of examples: its client may be another in each test. */
export const exampleDevice = { client: createSimulator() }

/** As on a device, `wx` stands there before the app starts. */
Object.assign(globalThis, {
  wx: {
    get qy() {
      return exampleDevice.client.qy
    },
    getSystemInfoSync: () => exampleDevice.client.getSystemInfoSync(),
  },
})

/** A fresh client, on the product's page. */
export function restartDevice(): void {
  exampleDevice.client.dispose()
  exampleDevice.client = createSimulator()
  page.path = '/pages/product/index'
  page.params = { id: '7' }
}

/** The message that a member confirms after a tap. */
export async function handedOverBy(label: string): ReturnType<typeof confirmed> {
  fireEvent.click(screen.getByText(label))
  return confirmed(exampleDevice.client)
}

async function confirmed({ assistant }: Simulator) {
  await waitFor(() => expect(assistant.pending).not.toBeNull())
  return assistant.confirm().message
}

/** Into the message's field, which Taro draws a moment later. */
export async function write(text: string): Promise<void> {
  const field = await waitFor(() => screen.getByLabelText<HTMLTextAreaElement>('输入要群发的内容'))
  fireEvent.input(field, { target: { value: text } })
}

export function renderOn(options: SimulatorOptions, element: ReactElement) {
  const { client } = exampleDevice
  client.configure(options)
  const wecom = createWecomClient(() => client.qy, { getSystemInfoSync: () => client.getSystemInfoSync() })
  return render(<ShareKitProvider wecom={wecom}>{element}</ShareKitProvider>)
}
