import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const AT = new Date('2026-11-20T02:05:00Z')

const files = [
  { name: 'Công văn trả lời.pdf', kind: 'PDF, 1,2 MB', href: HERE, note: null },
  { name: `${UNBROKEN}.docx`, kind: 'DOCX, 84 kB', href: null, note: 'files.unscanned' },
]

const event = { at: AT, body: null, erased: false, files: [], from: null, moved: null }

const html = [
  '<p>Cầu thông xe <strong>một làn</strong> từ <em>sáng 21/11</em>, xem <a href="#reading">bản đồ phân luồng</a>.</p>',
  '<h2>Ễ Ộ Ặ Ữ: tiến độ</h2><blockquote><p>“Đến nay đã xong 8/12 nhịp.”</p></blockquote>',
  '<ul><li>Một</li><li>Hai<ul><li>Hai phẩy một</li></ul></li></ul><ol><li>Thứ nhất</li><li>Thứ hai</li></ol>',
  '<table><thead><tr><th scope="col">Hạng mục</th><th scope="col">Xong</th></tr></thead>',
  '<tbody><tr><td>Mố cầu</td><td>2/2</td></tr><tr><td>Nhịp</td><td>8/12</td></tr></tbody></table>',
].join('\n')

const text = {
  title: 'Thông tin về tiến độ sửa cầu',
  language: 'vi',
  summary: 'Cầu thông xe một làn từ sáng 21/11/2026.',
  createdAt: AT,
  html,
}

/** What is asked and answered, written and quoted. */
export const storySamples = {
  files,
  due: {
    at: new Date('2026-11-27T16:59:00Z'),
    rule: { key: 'requests.due.house.whole', values: { length: '5 ngày làm việc' } },
    notes: [{ key: 'requests.due.paused' }],
    outcome: { key: 'requests.outcome.answered.house.late', values: { length: '2 ngày 3 giờ' } },
    steps: null,
  },
  sides: { agency: '1 ngày 3 giờ', journalist: '17 giờ' },
  conclusion: { number: '15/KL-TTr', at: AT },
  copy: { key: 'requests.copy.missing' },
  conclude: {
    help: { key: 'requests.conclude.help', values: { length: '5 ngày làm việc', source: LONG } },
    raw: { conclusionNo: '', concludedAt: '' },
    problems: { conclusionNo: { key: 'problem.blank' } },
    key: '',
    open: true,
  },
  copyForm: {
    help: { key: 'requests.copy.help', values: { source: LONG } },
    raw: { copyNo: UNBROKEN, copiedOn: '' },
    problems: {},
    key: '',
    open: true,
  },
  events: [
    { ...event, what: 'requests.event.submit' },
    {
      ...event,
      what: 'requests.event.ask',
      from: 'requests.message.out',
      body: `${LONG}\n\n${UNBROKEN}`,
      files,
    },
    { ...event, what: 'requests.event.write', erased: true },
    {
      ...event,
      what: 'requests.event.clock_moved',
      moved: { key: 'requests.moved', values: { before: '25/11/2026 23:59', after: '26/11/2026 23:59' } },
    },
  ],
  questions: [
    { label: 'requests.question.numbered', number: 1, text: LONG },
    { label: 'requests.question.numbered', number: 2, text: UNBROKEN },
  ],
  refusals: [
    {
      ...{ textPart: 'Câu 2', reason: LONG, files },
      ...{ point: 'a', clause: '2', article: 31, instrument: 'Luật Báo chí', ground: null },
      signer: { name: 'Lê Văn Ổi', position: 'Giám đốc' },
    },
  ],
  typed: [LONG, UNBROKEN],
  texts: [
    { ...text, writer: 'Trần Thị Bưởi' },
    { ...text, title: LONG, writer: null },
  ],
  citation:
    'Nguyễn Thị Ễnh Ương (Chánh Văn phòng), Sở Xây dựng, “Thông tin về tiến độ sửa cầu”, Số 12/TCBC-SXD, 20/11/2026',
}
