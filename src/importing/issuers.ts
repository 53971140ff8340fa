import { found } from '../agencies/actions'
import * as agencies from '../agencies/queries'
import type { Agency } from '../agencies/queries'
import { COMMAND_LINE } from '../audit/queries'
import type { Db } from '../database/connect'
import type { Say } from './file'

interface Issuers {
  trx: Db
  /** Those that this import met, by code. */
  issuers: Map<string, Agency>
}

/** A code that nobody has makes an agency that stays out of sight until somebody confirms it. */
export async function issuerOf({ trx, issuers }: Issuers, code: string, nameVi: string): Promise<Agency> {
  const agency =
    issuers.get(code) ??
    (await agencies.byCode(trx, code)) ??
    (await found(trx, COMMAND_LINE, { code, nameVi, symbol: code, level: 'other', confirmed: false }))
  issuers.set(code, agency)
  return agency
}

export function tellUnconfirmed(say: Say, met: Agency[]) {
  const unconfirmed = met.filter(({ confirmed }) => !confirmed)
  if (unconfirmed.length === 0) return
  for (const { code, nameVi } of unconfirmed)
    say(`Cơ quan chưa xác nhận / unconfirmed agency: ${code} (${nameVi})`)
  say('Xác nhận bằng / confirm with: phat-ngon import-agencies FILE')
}
