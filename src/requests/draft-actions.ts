import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { sha256, type Keys } from '../keys'
import type { Raw } from '../web/form'
import { free, once } from '../web/once'
import * as drafts from './draft-queries'
import type { Draft } from './draft-queries'
import { isTooLong } from './draft-rules'
import { keptKey } from './receipt'

const place = (id: string) => `draft:${id}`

const sealed = (keys: Keys, id: string, raw: Raw) => keys.seal(JSON.stringify(raw), place(id))

export const contentOf = (keys: Keys, { id, sealed }: Draft) =>
  JSON.parse(keys.open(sealed, place(id))) as Raw

/** More than any form can take: it must not seem to be kept. */
function checkLength(raw: Raw) {
  if (isTooLong(raw)) throw new Conflict('requests.draft.too_long')
}

/**
 * @param key of the form whose button was pressed: pressed twice, it is one draft, and another once that is gone
 * @param countVisit asked in the same transaction; if it throws, there is no draft
 * @returns its id
 */
export const start = (
  deps: Deps,
  { holder, key, raw }: Starting,
  countVisit: (within: Deps) => Promise<void>,
): Promise<string> =>
  deps.db.transaction(async (trx) => {
    // the key made the holder too: who only reads the rows must not have it
    const kept = key && keptKey(deps.keys, key)
    const make = () => startOne({ ...deps, db: trx }, holder, raw, countVisit)
    const id = await once(trx, kept, make)
    if (!kept || (await drafts.held(trx, id, sha256(holder)))) return id
    await free(trx, kept, id)
    return once(trx, kept, make)
  })

interface Starting {
  holder: string
  key: string | null
  raw: Raw
}

async function startOne(
  deps: Deps,
  holder: string,
  raw: Raw,
  countVisit: (within: Deps) => Promise<void>,
): Promise<string> {
  checkLength(raw)
  await countVisit(deps)
  const id = randomUUID()
  await drafts.insert(deps.db, { id, holderHash: sha256(holder), sealed: sealed(deps.keys, id, raw) })
  return id
}

/**
 * What was typed on one page, beside what was typed on the others.
 * @returns the whole draft as it is now
 * @throws Conflict when it was sent meanwhile, or is too long
 */
export const save = ({ db, keys }: Deps, id: string, typed: Raw): Promise<Raw> =>
  db.transaction(async (trx) => {
    const draft = await drafts.lock(trx, id)
    if (!draft) throw new Conflict('requests.draft.sent')
    const raw = { ...contentOf(keys, draft), ...typed }
    checkLength(raw)
    await drafts.save(trx, id, sealed(keys, id, raw))
    return raw
  })

/** Part of the transaction that makes the request. @throws Conflict when another page of the draft was saved meanwhile */
export async function markSent({ db }: Deps, draft: Draft): Promise<void> {
  if ((await drafts.markSent(db, draft)) === 0) throw new Conflict('requests.draft.changed')
}
