import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'

/** What openapi.yaml says of responses. */
export interface Contract {
  /** Sentences on how the body breaks the contract; none if it keeps it. */
  bodyFaults(operation: Operation, status: number, contentType: string, body: unknown): readonly string[]
}

export interface Operation {
  readonly method: 'GET' | 'POST'
  readonly path: string
}

type Json = Readonly<Record<string, unknown>>

/** Reads the document itself, so that the checker cannot drift from it. */
export function readContract(): Contract {
  const document = parse(
    readFileSync(new URL('../../contract/openapi.yaml', import.meta.url), 'utf8'),
  ) as Json
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema(document, 'contract')
  const compiled = new Map<string, ValidateFunction>()

  function at(
    pointer: readonly string[],
  ): { readonly value: Json; readonly pointer: readonly string[] } | undefined {
    let value: unknown = document
    for (const key of pointer) {
      value = isJson(value) ? value[key] : undefined
      if (isJson(value) && typeof value['$ref'] === 'string') return at(pointerOf(value['$ref']))
    }
    return isJson(value) ? { value, pointer } : undefined
  }

  function validatorOf(pointer: readonly string[]): ValidateFunction {
    const reference = `contract#/${pointer.map(escapePointer).join('/')}`
    const validate = compiled.get(reference) ?? ajv.compile({ $ref: reference })
    compiled.set(reference, validate)
    return validate
  }

  return {
    bodyFaults({ method, path }, status, contentType, body) {
      const responses = ['paths', path, method.toLowerCase(), 'responses']
      const response = at([...responses, String(status)]) ?? at([...responses, 'default'])
      if (!response) return [`status ${status} is not in the contract`]
      const content = at([...response.pointer, 'content'])
      const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
      const expected = Object.keys(content?.value ?? {})
      if (!expected.includes(type)) return [`content type "${type}" instead of ${expected.join(' or ')}`]
      const validate = validatorOf([...(content?.pointer ?? []), type, 'schema'])
      if (validate(body)) return []
      return (validate.errors ?? []).map(
        (error) => `the body${error.instancePath} ${error.message ?? 'is wrong'}`,
      )
    },
  }
}

function pointerOf(reference: string): readonly string[] {
  return reference
    .replace('#/', '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
