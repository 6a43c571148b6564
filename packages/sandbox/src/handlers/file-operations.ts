import type { AnswerOf, Contract } from '@foliokit/api'
import type { FileOperationRecord } from '../engine/feeds/file-operation.js'
import { processFile } from '../engine/feeds/process-file.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'

export const createFileOperation: Handler<'fileOperations.create'> = ({ world, tenant, body }) => {
  const file = tenant.files.get(body.file)
  if (file === undefined) throw invalidField('file', 'not found')
  const record: FileOperationRecord = {
    id: world.random.uuid(),
    file,
    status: 'pending',
    contents: undefined,
    counts: null,
    failures: [],
  }
  tenant.fileOperations.set(record.id, record)
  processFile(world, tenant, record)
  return fileOperationAnswer(record)
}

export const fetchFileOperation: Handler<'fileOperations.fetch'> = ({ tenant, path: [id = ''] }) => {
  const record = tenant.fileOperations.get(id)
  if (record === undefined) throw notFound('file operation')
  return fileOperationAnswer(record)
}

function fileOperationAnswer({ id, file, status, counts }: FileOperationRecord): AnswerOf<Contract['fileOperations.fetch']> {
  return {
    object: 'file_operation',
    id,
    file: file.id,
    type: 'transaction_processing',
    status,
    processed: counts?.processed ?? null,
    failed: counts?.failed ?? null,
    succeeded: counts?.succeeded ?? null,
  }
}
