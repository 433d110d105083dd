export {
  startDevelopmentBackend,
  type DevelopmentBackend,
  type DevelopmentBackendOptions,
} from './startDevelopmentBackend.ts'
export { startWecomDouble, type WecomDouble } from './startWecomDouble.ts'
export type {
  DoubleCustomer,
  Fault,
  FaultPlan,
  ReceivedFile,
  WecomDoubleOptions,
} from './WecomDoubleOptions.ts'
export { sampleCustomers } from './sampleCustomers.ts'
export { sampleJpeg, sampleMp4, samplePdf, samplePng, type SampleFile } from '../check/sampleFiles.ts'
