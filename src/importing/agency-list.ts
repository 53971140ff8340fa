import { z } from 'zod'
import type { Level } from '../agencies/rules'
import { line } from './fields'
import { BrokenFile, parsed } from './file'

/** One agency of a register, in our words; its parent by code. */
export interface Entry {
  code: string
  nameVi: string
  nameEn: string | null
  symbol: string
  level: Level
  parent: string | null
  website: string | null
}

const CENTRAL = {
  ministry: 'ministry',
  'ministerial-level agency': 'ministry',
  'government agency': 'other',
  'outside the Government': 'other',
} as const satisfies { [kind: string]: Level }
type Central = keyof typeof CENTRAL

/** What a department is, its name says. */
const DEPARTMENTS: readonly (readonly [string, Level])[] = [
  ['Chi cục ', 'chi_cuc'],
  ['Cục ', 'cuc'],
  ['Sở ', 'so'],
  ['Thanh tra ', 'inspectorate'],
]

const common = z.object({
  code: line(60),
  name_vi: line(300),
  name_en: line(300).nullish(),
  abbreviation: line(60),
  parent: line(60).nullish(),
  domain: z.hostname().nullish(),
})

const entry = z.discriminatedUnion('level', [
  common.extend({ level: z.literal('central'), kind: z.enum(Object.keys(CENTRAL) as Central[]) }),
  common.extend({ level: z.literal('provincial') }),
  common.extend({ level: z.literal('department') }),
  common.extend({ level: z.literal('commune') }),
])
type Given = z.output<typeof entry>

const register = z.object({ agencies: z.array(entry).min(1) })

/** @throws BrokenFile saying every place that is wrong */
export function readRegister(text: string, file: string): Entry[] {
  const read = register.safeParse(parsed(text, file))
  if (!read.success) throw new BrokenFile(read.error.issues.map(lineFor(file)).join('\n'))
  return parentsFirst(withoutTwins(read.data.agencies).map(arranged))
}

const lineFor =
  (file: string) =>
  ({ path, message }: { path: PropertyKey[]; message: string }) =>
    `${file}: ${path.map(String).join('.')}: ${message}`

function withoutTwins(all: Given[]): Given[] {
  const codes = new Set<string>()
  for (const { code } of all) {
    if (codes.has(code)) throw new BrokenFile(`${code}: mã có hai lần / the code is there twice`)
    codes.add(code)
  }
  return all
}

const arranged = (given: Given): Entry => ({
  code: given.code,
  nameVi: given.name_vi,
  nameEn: given.name_en ?? null,
  symbol: given.abbreviation,
  level: levelOf(given),
  parent: given.parent ?? null,
  website: given.domain ? `https://${given.domain}` : null,
})

function levelOf(given: Given): Level {
  if (given.level === 'central') return CENTRAL[given.kind]
  if (given.level === 'provincial') return 'province'
  if (given.level === 'commune') return 'commune'
  return DEPARTMENTS.find(([start]) => given.name_vi.startsWith(start))?.[1] ?? 'other'
}

/** A parent that is not in the file may be in the database. @throws BrokenFile when some are each other's parents */
function parentsFirst(all: Entry[]): Entry[] {
  let waiting = new Map(all.map((one) => [one.code, one]))
  const ordered: Entry[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ parent }) => parent === null || !waiting.has(parent))
    if (ready.length === 0)
      throw new BrokenFile(`${[...waiting.keys()].join(', ')}: vòng cấp trên / parents in a circle`)
    ordered.push(...ready)
    waiting = new Map([...waiting].filter(([, one]) => !ready.includes(one)))
  }
  return ordered
}
