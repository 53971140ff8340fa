import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const AT = new Date('2026-11-20T02:05:00Z')
const link = (line: number, target: string) => ({ key: 'writing.link.nowhere', values: { line, target } })
const copy = (name: string, id: string) => ({ name, id, keptAt: AT, open: HERE, drop: HERE })

const hints = [
  { label: 'writing.hint.title.vi', line: null, hint: link(1, '/thong-cao/mot') },
  { label: 'writing.hint.body.vi', line: 12, hint: link(12, UNBROKEN) },
]

/** What the form of a statement is made of. */
export const writingSamples = {
  writing: {
    text: `## Diễn biến\n\n${LONG}`,
    copies: [copy(LONG.slice(0, 120), 'mot'), copy('Hai', 'hai')],
    part: { copy: { keptAt: AT, href: HERE }, hints: { hints, more: 3, count: 5 } },
    preview: {
      kind: 'statements.kind.press_release',
      faults: [link(4, '/thong-cao/khong-co')],
      texts: [
        { language: 'vi', title: LONG.slice(0, 90), lead: LONG, html: `<p>${LONG}</p><ul><li>Một</li></ul>` },
        { language: 'en', title: '', lead: '', html: '<p>Two reservoirs.</p>' },
      ],
      hints: [],
      more: 0,
    },
    nothing: { kind: null, faults: [], texts: [], hints: [], more: 0 },
    languages: ['vi', 'en'].map((value) => ({
      ...{ value, label: `writing.word.into.${value}`, selected: value === 'vi' },
    })),
    brought: { name: 'thong-cao.docx', lost: [link(2, '/thong-cao/khong-co')] },
    whole: { name: `${UNBROKEN}.docx`, lost: [] },
  },
}
