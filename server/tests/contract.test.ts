import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { parse } from 'yaml'
import { PROBLEMS, RETRYABLE } from '../errors/Problem.ts'
import { MEDIA_RULES } from '../media/mediaRules.ts'

interface OpenApi {
  readonly components: {
    readonly schemas: {
      readonly Problem: {
        readonly properties: {
          readonly code: { readonly enum: readonly string[]; readonly 'x-retryable': readonly string[] }
        }
      }
    }
  }
}

const text = readFileSync(new URL('../../contract/openapi.yaml', import.meta.url), 'utf8')

describe('openapi.yaml', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(text)
    assert.ok(valid, JSON.stringify(errors))
  })

  it('lists exactly the codes that the reference can give, and which of them can pass', () => {
    const { code } = (parse(text) as OpenApi).components.schemas.Problem.properties
    assert.deepEqual([...code.enum].sort(), Object.keys(PROBLEMS).sort())
    assert.deepEqual([...code['x-retryable']].sort(), [...RETRYABLE].sort())
  })

  it('states the sizes that the reference keeps', () => {
    const mib = 1024 * 1024
    const limits = Object.values(MEDIA_RULES).map(({ maxBytes }) => maxBytes / mib)
    assert.deepEqual(limits, [10, 10, 20, 2])
    for (const limit of ['at most 10 MB', 'at most 20 MB', 'to 2 MB']) assert.ok(text.includes(limit), limit)
  })
})
