import fc from 'fast-check'

// For `npm run test:mutation`: the same generated values for every mutant, so that none is found by luck; the first failure is enough.
fc.configureGlobal({ seed: 20, numRuns: 50, endOnFailure: true })
