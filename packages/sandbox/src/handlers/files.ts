import type { AnswerOf, Contract } from '@foliokit/api'
import { filePath } from '../pages/file-page.js'
import type { FileRecord, Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestList } from './newest-list.js'

export const createFile: Handler<'files.create'> = ({ world, tenant, body }) => {
  const { filename, content_type, bytes } = body.file
  const record: FileRecord = {
    id: world.random.uuid(),
    owner: tenant.investor,
    filename,
    content_type,
    bytes: new Uint8Array(bytes),
    purpose: body.purpose ?? null,
    created_at: world.clock.stamp(),
    secret: world.random.hex(40),
  }
  tenant.files.set(record.id, record)
  world.fileContents.set(record.secret, record)
  return fileAnswer(world, record)
}

export const fetchFile: Handler<'files.fetch'> = ({ world, tenant, path: [id = ''] }) => fileAnswer(world, fileOf(tenant, id))

export const listFiles: Handler<'files.list'> = ({ world, tenant }) => newestList(tenant.files, (record) => fileAnswer(world, record))

/** A file of the tenant, named in a path. */
function fileOf(tenant: Tenant, id: string): FileRecord {
  const record = tenant.files.get(id)
  if (record === undefined) throw notFound('file')
  return record
}

function fileAnswer(world: World, record: FileRecord): AnswerOf<Contract['files.fetch']> {
  const { id, filename, content_type, purpose, created_at, bytes } = record
  const url = `${world.publicUrl()}${filePath}${record.secret}`
  return { object: 'file', id, filename, content_type, purpose, byte_size: bytes.length, url, created_at }
}
