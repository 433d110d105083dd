import { createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'

/** Options as JavaScript would give them. */
const make = (options: unknown) => () => createSimulator(options as SimulatorOptions)

it.each<readonly [unknown, string]>([
  [null, 'options must be an object, but is null'],
  ['ios', 'options must be an object, but is "ios"'],
  [{ verison: '4.1.36' }, 'options has no "verison"'],
  [{ version: 'newest' }, 'version must be numbers with dots between, such as 4.1.36, but is "newest"'],
  [{ version: 4 }, 'version must be'],
  [{ version: '4..1' }, 'version must be'],
  [{ platform: ' ' }, 'platform must be'],
  [{ environment: 'browser' }, "environment must be one of 'wxwork', 'wechat', but is \"browser\""],
  [{ hasQy: 'yes' }, 'hasQy must be true or false'],
  [{ session: true }, 'session must be one of'],
  [{ member: false }, 'member must be an object'],
  [{ member: { admin: true } }, 'member has no "admin"'],
  [{ member: { customerContact: 1 } }, 'member.customerContact must be true or false, but is 1'],
  [{ app: { accessAllowed: null } }, 'app.accessAllowed must be true or false, but is null'],
  [{ sameCorp: 0 }, 'sameCorp must be'],
  [{ customers: {} }, 'customers must be an array'],
  [{ customers: [{ id: 'wm1' }] }, 'customers[0].name must be'],
  [{ customers: [{ id: '', name: '王' }] }, 'customers[0].id must be'],
  [{ customers: Array(1) }, 'customers[0] must be an object'],
  [
    {
      customers: [
        { id: 'wm1', name: '王' },
        { id: 'wm1', name: '李' },
      ],
    },
    'customers must be customers with different ids, but is "wm1"',
  ],
  [{ frequency: 'toString' }, 'frequency must be one of'],
  [{ entry: 7 }, 'entry must be'],
  [{ latencyMs: -1 }, 'latencyMs must be milliseconds, 0 or more, but is -1'],
  [{ latencyMs: NaN }, 'latencyMs must be'],
  [{ latencyMs: Infinity }, 'latencyMs must be'],
  [{ clock: 7 }, 'clock must be an object'],
  [{ clock: { now: () => 0 } }, 'clock.setTimeout must be a function, but is undefined'],
  [{ faults: [] }, 'faults must be an object, but is an array'],
  [{ faults: { logout: { kind: 'silent' } } }, 'faults has no "logout"'],
  [{ faults: { login: 'silent' } }, 'faults.login must be an object'],
  [{ faults: { login: { kind: 'explode' } } }, 'faults.login.kind must be one of'],
  [{ faults: { login: { kind: 'silent-after-confirm' } } }, 'faults.login.kind must be one of'],
  [{ faults: { canIUse: { kind: 'late', delayMs: 1 } } }, 'faults.canIUse.kind must be one of'],
  [{ faults: { login: { kind: 'fail' } } }, 'faults.login.errMsg must be a string, but is undefined'],
  [
    { faults: { login: { kind: 'fail', errMsg: '', errCode: '1' } } },
    'faults.login.errCode must be a number',
  ],
  [{ faults: { login: { kind: 'late' } } }, 'faults.login.delayMs must be milliseconds'],
  [{ faults: { login: { kind: 'shape', shape: 'x' } } }, 'faults.login.shape must be one of'],
  [{ faults: { login: { kind: 'complete-only' } } }, 'faults.login.saying must be one of'],
  [{ faults: { login: { kind: 'silent', delayMs: 3 } } }, 'faults.login has no "delayMs"'],
  [{ faults: { login: { kind: 'silent', once: 1 } } }, 'faults.login.once must be true or false'],
  [{ faults: { login: { kind: 'missing', once: true } } }, 'faults.login has no "once"'],
])('refuses %j by name', (options, message) => {
  expect(make(options)).toThrow(TypeError)
  expect(make(options)).toThrow(`Simulator: ${message}`)
})

it('takes undefined for "as it is"', () => {
  const options = make({
    version: undefined,
    member: { customerContact: undefined },
    faults: { login: undefined },
  })
  expect(options().options).toEqual(createSimulator().options)
})

describe('configure', () => {
  it('changes what it names and keeps the rest, within member, app and faults too', () => {
    const sim = createSimulator({ member: { inVisibleRange: false }, faults: { login: { kind: 'silent' } } })
    sim.configure({ member: { customerContact: false }, faults: { getContext: { kind: 'twice' } } })
    expect(sim.options.member).toEqual({ inVisibleRange: false, customerContact: false })
    expect(sim.options.faults).toEqual({ login: { kind: 'silent' }, getContext: { kind: 'twice' } })
    sim.configure({ faults: { login: null } })
    expect(sim.options.faults).toEqual({ getContext: { kind: 'twice' } })
  })

  it('changes nothing when one part is wrong', () => {
    const sim = createSimulator()
    const before = sim.options
    expect(() => sim.configure({ platform: 'mac', latencyMs: -1 })).toThrow(TypeError)
    expect(sim.options).toBe(before)
  })

  it('does not take another clock', () => {
    const patch: object = { clock: { now: () => 0 } }
    expect(() => createSimulator().configure(patch)).toThrow('options has no "clock"')
  })

  it('does not see what the caller does to their objects later', () => {
    const member = { customerContact: true, inVisibleRange: true }
    const customer = { id: 'wm1', name: '王' }
    const fault = { kind: 'fail' as const, errMsg: 'login:fail' }
    const sim = createSimulator({ member, customers: [customer], faults: { login: fault } })
    member.customerContact = false
    customer.name = '李'
    fault.errMsg = 'changed'
    expect(sim.options).toMatchObject({
      member: { customerContact: true },
      customers: [{ id: 'wm1', name: '王' }],
      faults: { login: { kind: 'fail', errMsg: 'login:fail' } },
    })
  })
})
