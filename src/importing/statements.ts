import { randomUUID } from 'node:crypto'
import type { Agency } from '../agencies/queries'
import * as audit from '../audit/queries'
import { COMMAND_LINE } from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { sha256 } from '../keys'
import { dayOf } from '../law/days'
import * as documents from '../statements/document-queries'
import { takeIn } from '../statements/import-actions'
import { BrokenFile, linesOf, parsed, unlessBroken, type Line, type Say } from './file'
import { issuerOf, tellUnconfirmed } from './issuers'
import { holdImports, refreshStatistics } from './queries'
import { recordReader, type ArchiveRecord } from './record'

/** Word of every tenth of a file, but of every ten records at most and of every thousand at least. */
const stepOf = (total: number) => Math.min(1000, Math.max(10, Math.ceil(total / 10)))

/** What one import knows while it runs. */
interface Run {
  trx: Db
  at: Date
  say: Say
  read: ReturnType<typeof recordReader>
  /** Where in the file an id stood first, and a hash of all that was said under it. */
  seen: Map<string, { line: number; hash: string }>
  issuers: Map<string, Agency>
  counts: { taken: number; known: number; refused: number }
}

/** `phat-ngon import`: archived statements from JSON Lines. False when the file or any of its records was not taken. */
export const importStatements = (deps: Deps, file: string, say: Say): Promise<boolean> =>
  unlessBroken(say, async () => {
    const total = await check(file)
    const { counts, ...run } = await deps.db.transaction((trx) => takeAll(deps, trx, { file, total }, say))
    tellUnconfirmed(say, [...run.issuers.values()])
    say(
      `Mới / new: ${counts.taken} · đã có / known: ${counts.known} · không nhận / not taken: ${counts.refused}`,
    )
    return counts.refused === 0
  })

/** Before anything is written: every line is JSON, and there is one. Their number. */
async function check(file: string): Promise<number> {
  let lines = 0
  for await (const { number, text } of linesOf(file)) {
    parsed(text, placeOf(number))
    lines++
  }
  if (lines === 0) throw new BrokenFile(`${file}: tệp trống / the file is empty`)
  return lines
}

const placeOf = (line: number) => `Dòng / line ${line}`

async function takeAll(
  deps: Deps,
  trx: Db,
  { file, total }: { file: string; total: number },
  say: Say,
): Promise<Run> {
  await holdImports(trx)
  const at = await deps.now(trx)
  const counts = { taken: 0, known: 0, refused: 0 }
  const run: Run = {
    trx,
    at,
    say,
    counts,
    read: recordReader(dayOf(at)),
    seen: new Map(),
    issuers: new Map(),
  }
  const step = stepOf(total)
  let lines = 0
  for await (const line of linesOf(file)) {
    counts[await take(run, line)]++
    if (++lines % step === 0) say(`… ${lines}/${total}`)
  }
  await audit.record(trx, COMMAND_LINE, {
    ...{ action: 'import.finished', subjectKind: 'import', subjectId: randomUUID() },
    details: counts,
  })
  await refreshStatistics(trx)
  return run
}

async function take(run: Run, { number, text }: Line): Promise<keyof Run['counts']> {
  const read = run.read(parsed(text, placeOf(number)))
  const why = 'why' in read ? read.why : clashIn(run, number, read.record)
  if ('why' in read || why) {
    run.say(`${placeOf(number)}: ${why}`)
    return 'refused'
  }
  const { agencyCode, ...archived } = read.record
  if (await documents.bySourceKey(run.trx, archived.sourceKey)) return 'known'
  const { id: agencyId } = await issuerOf(run, agencyCode, archived.issuerName)
  await takeIn(run.trx, COMMAND_LINE, { ...archived, agencyId }, run.at)
  return 'taken'
}

/** One id that says two things: nobody can know which is right, so the first one stays. */
function clashIn({ seen }: Run, line: number, record: ArchiveRecord): string | null {
  const hash = sha256(JSON.stringify(record)).toString('base64')
  const first = seen.get(record.sourceKey)
  if (!first) seen.set(record.sourceKey, { line, hash })
  if (!first || first.hash === hash) return null
  return `id: đã có ở dòng ${first.line} với nội dung khác / other content under it in line ${first.line}`
}
