export {
  startDevelopmentBackend,
  type DevelopmentBackend,
  type DevelopmentBackendOptions,
} from './startDevelopmentBackend.ts'
export { startWecomDouble, type WecomDouble } from './startFakeWecom.ts'
export type {
  DoubleCustomer,
  Fault,
  FaultPlan,
  ReceivedFile,
  WecomDoubleOptions,
} from './FakeWecomOptions.ts'
export { sampleCustomers } from './sampleCustomers.ts'
export { sampleJpeg, sampleMp4, samplePdf, samplePng, type SampleFile } from '../contract/sampleFiles.ts'
