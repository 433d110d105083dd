import type { WecomQy } from 'taro-wecom-share/wecom'
import type { Simulator } from 'taro-wecom-share/simulator'

/**
 * The simulated client's login where a real backend stands behind it. That one takes any code and cannot tell the client that it has
 * exchanged it, so that is done here.
 */
export function clientWithServer(simulator: Simulator): Pick<WecomQy, 'login'> {
  const login = simulator.qy?.login
  if (!login) return {}
  return {
    login: ({ success, ...options }) =>
      login({
        ...options,
        success: (answer) => {
          simulator.exchange(answer.code)
          success?.(answer)
        },
      }),
  }
}
