import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const same = (text: string) => ({ text, added: false, removed: false, replaced: false })
const removed = (text: string) => ({ text, added: false, removed: true, replaced: true })
const added = (text: string) => ({ text, added: true, removed: false, replaced: false })

const lines = [
  {
    pieces: [same('Có '), removed('25'), added('26'), same(' người bị thương ở '), added(UNBROKEN)],
    left: 0,
  },
  { pieces: [removed(LONG)], left: 0 },
  { pieces: [], left: 12 },
]

const named = (name: string) => ({ name, nameLang: 'vi' })
const dated = { iso: '2026-11-20', shown: '20/11/2026' }
const target = { id: '1', href: HERE, number: '06/TC-UBND', issuedOn: dated, state: null }
const linked = { href: HERE, language: 'vi', number: '07/TC-UBND', issuedOn: dated }

/** What became of a statement: its words, the documents around it, its end. */
export const changeSamples = {
  changes: {
    differences: {
      grave: [
        { key: 'changes.minor.became', values: { before: '25', after: '26' } },
        { key: 'changes.minor.came', values: { after: 'không' } },
        { key: 'changes.minor.went', values: { before: UNBROKEN } },
      ],
      texts: [
        { language: 'vi', name: 'changes.language.vi', said: null, lines },
        { language: 'en', name: 'changes.language.en', said: 'changes.diff.came', lines: [] },
      ],
      beside: [
        {
          title: 'changes.beside.files_title',
          lines: [
            { said: 'changes.beside.files.added', ...named(LONG), kind: 'changes.file.document' },
            { said: 'changes.beside.files.described', ...named(UNBROKEN), kind: 'changes.file.image' },
          ],
        },
        {
          title: 'changes.beside.links_title',
          lines: [{ said: 'changes.beside.links.removed', ...named(LONG), kind: null }],
        },
      ],
    },
    links: {
      heading: 'changes.links.corrects',
      label: 'changes.links.corrects.label',
      find: 'changes.links.corrects.find',
      ...{ missing: true, mayEdit: true, version: 0, action: HERE, remove: HERE },
      targets: [
        { ...target, title: LONG },
        { ...target, id: '2', title: null, issuedOn: null, state: 'statements.state.removed' },
      ],
    },
    linked: {
      rows: [
        { ...linked, label: 'changes.linked.from.corrects', title: LONG },
        { ...linked, label: 'changes.linked.to.follows', title: null, issuedOn: null },
      ],
      article: {
        key: 'law.cited.clause',
        values: { clause: '3', article: '18', instrument: 'Nghị định số 30/2020/NĐ-CP' },
      },
    },
    removal: { gone: false, href: HERE },
    removed: { gone: true, href: null },
    facts: {
      name: LONG,
      nameLang: 'vi',
      number: '06/TC-UBND',
      agency: UNBROKEN,
      publishAt: new Date('2026-11-20T02:05:00Z'),
    },
  },
}
