import { describe, expect, it, vi } from 'vitest'
import { CodedError, isCodedError } from '../src/index.js'

describe('CodedError', () => {
  it('carries a code, a frozen context and the cause', () => {
    const cause = new Error('socket closed')
    const error = new CodedError('HTTP_CONNECTION_LOST', 'The connection was lost.', { context: { attempts: 3 }, cause })
    expect(error).toBeInstanceOf(Error)
    expect(error.code).toBe('HTTP_CONNECTION_LOST')
    expect(error.context).toEqual({ attempts: 3 })
    expect(Object.isFrozen(error.context)).toBe(true)
    expect(error.cause).toBe(cause)
  })

  it('keeps its own context when the caller changes the object it passed', () => {
    const context = { attempts: 1 }
    const error = new CodedError('X', 'x', { context })
    context.attempts = 2
    expect(error.context).toEqual({ attempts: 1 })
  })

  it('has no cause member when none is given', () => {
    expect('cause' in new CodedError('X', 'x')).toBe(false)
  })

  it('turns into plain data without stack and cause', () => {
    const error = new CodedError('X', 'x', { context: { field: 'amount' }, cause: new Error('secret') })
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: 'CodedError', code: 'X', message: 'x', context: { field: 'amount' } })
  })
})

describe('isCodedError', () => {
  it('accepts a coded error, with or without a matching code', () => {
    const error = new CodedError('A', 'a')
    expect(isCodedError(error)).toBe(true)
    expect(isCodedError(error, 'A', 'B')).toBe(true)
    expect(isCodedError(error, 'B')).toBe(false)
  })

  it.each([undefined, null, 'A', 1, {}, { code: 'A' }, new Error('A')])('refuses %o', (value) => {
    expect(isCodedError(value)).toBe(false)
  })

  it('recognises an error of another copy of this package', async () => {
    vi.resetModules()
    const other = await import('../src/coded-error.js')
    const error = new other.CodedError('A', 'a')
    expect(error).not.toBeInstanceOf(CodedError)
    expect(isCodedError(error, 'A')).toBe(true)
  })
})
