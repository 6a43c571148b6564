/** A registrar's feed of a million rows, streamed: rows per second, and the most memory that was held. Each run is a process of its own. */
import { fork } from 'node:child_process'
import { processFeed } from '@foliokit/holdings/feeds'
import { writeFeed } from '@foliokit/holdings/feeds/testing'

const rows = 1_000_000
const folios = 100_000
const aim = { megabytes: 600 }

const header =
  'AMC_CODE,FOLIO_NO,PRODCODE,SCHEME,INV_NAME,TRXNTYPE,TRXNNO,TRXNMODE,TRXNSTAT,USERCODE,USRTRXNO,TRADDATE,POSTDATE,PURPRICE,UNITS,AMOUNT,BROKCODE,TRXN_NATURE,TRXN_TYPE_FLAG,SWFLAG,SIPTRXNNO,STAMP_DUTY,STT,LOAD,PAN'

/** Chunks of 64 KiB, made as they are asked for. Every hundredth row holds an impossible date. */
async function* csv(count) {
  let text = `${header}\r\n`
  for (let row = 0; row < count; row += 1) {
    const date = row % 100 === 99 ? '2/30/2026' : `${1 + (row % 12)}/${1 + (row % 28)}/2025`
    const amount = `${1000 + (row % 9000)}.${10 + (row % 90)}`
    text += `X,${1_000_000_000 + (row % folios)},X02G,Synthetic Equity Fund - Growth,TEST INVESTOR,P,${row},N,OK,100,REF-${row},${date},${date},52.4440,${1 + (row % 900)}.335,${amount},ARN-0,Purchase,Fresh Purchase,NA,0,0.25,0,0,AAAPA0000A\r\n`
    if (text.length >= 65_536) {
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text)
}

/** The same as a DBF file: the header of a small one, then its records with numbers of their own. */
async function* dbf(count) {
  const block = 500
  const small = []
  await processFeed(csv(block), (row) => row.transaction && small.push(row.transaction))
  const width = String(count).length
  const file = Buffer.from(
    writeFeed(
      small.map((one, index) => ({ ...one, transactionNumber: String(index).padStart(width, '0') })),
      { format: 'dbf' },
    ),
  )
  const headerLength = file.readUInt16LE(8)
  const recordLength = file.readUInt16LE(10)
  let offset = 1
  for (let at = 32; file.toString('latin1', at, at + 6) !== 'TRXNNO'; at += 32) offset += file[at + 16]
  yield file.subarray(0, headerLength)
  const records = file.subarray(headerLength, headerLength + recordLength * small.length)
  for (let done = 0; done < count; done += small.length) {
    const taken = Math.min(small.length, count - done)
    const copy = Buffer.from(records.subarray(0, taken * recordLength))
    for (let index = 0; index < taken; index += 1)
      copy.write(String(done + index).padStart(width, '0'), index * recordLength + offset, 'latin1')
    yield copy
  }
  yield Buffer.from([0x1a])
}

async function measure(format, count) {
  let bytes = 0
  async function* counted() {
    for await (const chunk of { csv, dbf }[format](count)) {
      bytes += chunk.length
      yield chunk
    }
  }
  const started = performance.now()
  const { processed, failed, succeeded } = await processFeed(counted(), () => undefined)
  return {
    format,
    processed,
    failed,
    succeeded,
    bytes,
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

function inChild(format, count) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(import.meta.url).pathname, ['feed', format, String(count)])
    child.once('message', resolve)
    child.once('exit', (code) =>
      code === 0 ? undefined : reject(new Error(`Reading ${count} rows of ${format} ended with code ${code}.`)),
    )
  })
}

export default async function bench() {
  console.log(`\nA CAMS WBR2 feed over ${folios.toLocaleString('en')} folios, made and read as a stream`)
  for (const [format, count] of [
    ['csv', rows / 10],
    ['csv', rows],
    ['dbf', rows / 10],
    ['dbf', rows],
  ]) {
    const found = await inChild(format, count)
    const rate = Math.round(found.processed / found.seconds).toLocaleString('en')
    console.log(
      `  ${format}  ${found.processed.toLocaleString('en').padStart(9)} rows (${found.failed.toLocaleString('en')} failed)  ` +
        `${(found.bytes / 1e6).toFixed(0).padStart(4)} MB  ${found.seconds.toFixed(2).padStart(6)} s  ${rate.padStart(8)} rows/s  peak ${found.megabytes.toFixed(0).padStart(4)} MB` +
        `${found.megabytes <= aim.megabytes ? `   aim <= ${aim.megabytes} MB: met` : `   aim <= ${aim.megabytes} MB: MISSED`}`,
    )
  }
}

if (process.send !== undefined && process.argv[2] === 'feed') {
  process.send(await measure(process.argv[3], Number(process.argv[4])))
}
