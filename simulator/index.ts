export { createSimulator, type Simulator, type SimulatorSnapshot } from './createSimulator.ts'
export {
  createSimulatedMedia,
  type SimulatedMedia,
  type SimulatedMediaOptions,
  type SimulatedMediaSettings,
} from './createSimulatedMedia.ts'
export { createManualClock, type ManualClock } from './createManualClock.ts'
export { failText, REASONS, type Reason } from './reasons.ts'
export type { Assistant, HandedOver, PendingShare } from './assistant.ts'
export type { CallbackName } from './bridge.ts'
export type { SimulatorClock } from './clock.ts'
export type { ApiAnswer, ApiCall } from './createCallLog.ts'
export type { AnswerShape, AnyFault, Fault, FaultOf, FaultyApi, SimulatorFaults } from './faults.ts'
export type { FrequencyRule } from './frequency.ts'
export type {
  AppSettings,
  MemberSettings,
  SimulatedCustomer,
  SimulatorOptions,
  SimulatorPatch,
  SimulatorPlatform,
  SimulatorSettings,
} from './options.ts'
export type { MediaFault, MediaFaultPlan } from './mediaFaults.ts'
export type { PendingSelection, Picker } from './picker.ts'
export type {
  AnsweringApi,
  ApiName,
  ContextAnswer,
  LoginAnswer,
  QyAnswer,
  QyApis,
  QyCallbacks,
  QySystemInfo,
  SelectionAnswer,
  SimulatedQy,
  SystemInfo,
} from './qy.ts'
export type { CodeExchange } from './session.ts'
