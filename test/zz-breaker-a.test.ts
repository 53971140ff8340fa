import { aMember, anAgency, aSpokesperson, aCast, aPublished, aDraftForm } from './support/factories'
import { db, page, setClock, visit } from './support/portal'
import { authorised, browserOf, DESK, idIn, PAPER, post, record, regular } from './spokespeople/support'
import * as spokespeople from '../src/spokespeople/queries'
import { appendFileSync } from 'node:fs'

const out = (...a: unknown[]) => appendFileSync('/tmp/breaker-a.txt', a.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))).join(' ') + '\n')
const errs = (r: any) => page(r)('[id$="-loi"], .problem, .error-summary li').text().replace(/\s+/g, ' ').slice(0, 220)
beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))
jest.setTimeout(120000)

test('forms', async () => {
  const agency = await anAgency()
  const head = await aSpokesperson(agency, { basis: 'head', decidedAt: null })
  const other = await anAgency()
  const otherHead = await aSpokesperson(other, { basis: 'head', decidedAt: null })
  const spk = await aSpokesperson(agency)
  const b = await browserOf(agency)
  const tryR = async (name: string, v: any, files: any = [PAPER]) => {
    const r = await record(b, v, files)
    out(name, r.status, r.headers['location'] ?? '', errs(r))
    return r
  }
  const auth = (v: any) => authorised(agency, head, v)
  await tryR('base auth', auth({}))
  for (const no of ['07 /UQ-UBND', '07/UQ–UBND', '07/ UQ-UBND', '07/uq-ubnd', '07/UQ-ＵBND', '7/UQ-UBND', '07/UQ - UBND', '07/UQ-UBND.'])
    await tryR(`same doc other case [${no}]`, auth({ decisionNo: no, caseSubject: 'Vụ khác ' + no, fullName: 'Người ' + no.length }))
  await tryR('doc diacr base', auth({ decisionNo: '09/UQ-ĐT-Hòa', caseSubject: 'K1' }))
  await tryR('doc diacr NFD', auth({ decisionNo: '09/UQ-ĐT-Hòa'.normalize('NFD'), caseSubject: 'K2' }))
  await tryR('doc diacr case', auth({ decisionNo: '09/uq-đt-hòa', caseSubject: 'K3' }))
  await tryR('doc diacr tone', auth({ decisionNo: '09/uq-đt-hoà', caseSubject: 'K4' }))
  await tryR('doc other minute other day boundary', auth({ decisionNo: '07/UQ-UBND', decidedAt: '2026-11-22T23:59', caseSubject: 'K5' }))
  await tryR('validity before signing (2 months)', auth({ decisionNo: '20', caseSubject: 'R', validFrom: '2026-09-01T00:00', fullName: 'Người Lùi Ngày' }))
  await tryR('validity wholly before signing, no publish', auth({ decisionNo: '21', caseSubject: 'R2', validFrom: '2026-02-01T00:00', validTo: '2026-03-01T00:00', publish: '' }))
  await tryR('validity in 1950', auth({ decisionNo: '22', caseSubject: 'R3', validFrom: '1950-02-01T00:00', validTo: '2100-12-31T00:00' }))
  await tryR('decidedAt 2010 auth', auth({ decisionNo: '23', caseSubject: 'R4', decidedAt: '2010-01-01T00:00' }))
  await tryR('decidedAt 2016 regular', regular(agency, { decisionNo: '24', decidedAt: '2016-01-01T00:00' , fullName:'Năm Mười Sáu'}))
  await tryR('decidedAt 2016 regular nofile', regular(agency, { decisionNo: '24', decidedAt: '2016-01-01T00:00' }), [])
  await tryR('decidedAt 1946 regular validTo order', regular(agency, { decisionNo: '24', decidedAt: '1946-01-01T00:00', validFrom: '2026-11-11T00:00', validTo: '2026-11-11T00:00' }))
  await tryR('decidedAt 2016 auth no file', auth({ decisionNo: '25', decidedAt: '2016-01-01T00:00' }), [])
  await tryR('decidedAt future', regular(agency, { decidedAt: '2026-11-23T09:01' }))
  await tryR('decidedAt garbage', regular(agency, { decidedAt: '2026-02-30T09:01' }))
  await tryR('decidedAt seconds', regular(agency, { decidedAt: '2026-11-23T08:00:59', decisionNo: '26', fullName:'Giây' }))
  await tryR('end=begin', regular(agency, { validFrom: '2026-12-01T00:00', validTo: '2026-12-01T00:00' }))
  await tryR('past end with publish', regular(agency, { validFrom: '2026-01-01T00:00', validTo: '2026-02-01T00:00' }))
  await tryR('past end no publish', regular(agency, { validFrom: '2026-01-01T00:00', validTo: '2026-02-01T00:00', publish: '', decisionNo: '27' }))
  await tryR('grantor other agency', auth({ grantor: otherHead, decisionNo: '28' }))
  await tryR('grantor spokesperson', auth({ grantor: spk, decisionNo: '29' }))
  const theirs = await spokespeople.insertCase(db, other.id, 'Vụ của họ')
  await tryR('case of other agency', auth({ caseId: theirs, caseSubject: '', decisionNo: '30' }))
  await tryR('agency other', authorised(other, otherHead, { decisionNo: '31' }))
  const op = (await db('appointments').where({ id: otherHead }).first()).personId
  await tryR('person of other agency', regular(agency, { fullName: '', person: String(op) }))
  await tryR('person and name', regular(agency, { person: '1' }))
  await tryR('person huge', regular(agency, { fullName: '', person: '999999999' }))
  await tryR('agency 2^30+', { ...regular(agency), agency: '1073741825' })
  await tryR('agency 0', { ...regular(agency), agency: '0' })
  await tryR('grantor zero uuid', auth({ grantor: '00000000-0000-0000-0000-000000000000', decisionNo: '32' }))
  await tryR('regular with case+grantor', regular(agency, { grantor: otherHead, caseId: theirs, decisionNo: '33', fullName: 'Có Vụ' }))
  for (const e of ['a@gov.vn.evil.example', 'a@GOV.VN', 'a@gоv.vn', 'a@evilgov.vn', 'a@x.GOV.vn', 'a@gov.vn@evil.com', 'a@evil.com@gov.vn', '"a b"@gov.vn', 'a@.gov.vn', 'a@gov.vn.', 'a@ｇｏｖ.vn', 'a@x.gov.vn\r\nBcc: y', 'a@-.gov.vn', 'a@xn--gv-fka.gov.vn', 'a%evil.com@x.gov.vn', 'a@gmail.com'])
    await tryR(`email ${JSON.stringify(e)}`, regular(agency, { officialEmail: e, decisionNo: '40', fullName: 'E ' + e }))
  await tryR('2 files', regular(agency), [PAPER, ['b.pdf', PAPER[1]]])
  await tryR('0 files', regular(agency), [])
  await tryR('html as pdf', regular(agency), [['a.pdf', Buffer.from('<html><script>alert(1)</script>')]])
  await tryR('empty file', regular(agency), [['a.pdf', Buffer.alloc(0)]])
  await tryR('svg', regular(agency), [['a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')]])
  await tryR('traversal name', regular(agency, { decisionNo: '41', fullName: 'Tên Tệp' }), [['../../etc/pa\r\nsswd.pdf', PAPER[1]]])
  await tryR('jpg/png as paper', regular(agency), [['a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')]])
  await tryR('huge file 30MB', regular(agency), [['a.pdf', Buffer.concat([PAPER[1], Buffer.alloc(30e6, 32)])]])
  for (const n of ['=HYPERLINK("http://x")', 'A\r\nTEL:123', 'A;B,C\\D', '<script>alert(1)</script>', '\u202Eabc', '-2+3', '@SUM(A1)', '\t=1+1', '＝1+1'])
    await tryR(`name ${JSON.stringify(n)}`, regular(agency, { fullName: n, position: n, decisionNo: n }))
  const csv = (await (await visit()).get('/nguoi-phat-ngon.csv')).text
  out('CSV', csv.split('\r\n').filter((l: string) => /HYPER|SUM|2\+3|1\+1|script/.test(l)).join('\n'))
  const vcf = (await (await visit()).get('/nguoi-phat-ngon.vcf')).body?.toString?.() ?? ''
  const vr = await (await visit()).get('/nguoi-phat-ngon.vcf').buffer(true).parse((res: any, cb: any) => { let d = ''; res.setEncoding('utf8'); res.on('data', (c: string) => (d += c)); res.on('end', () => cb(null, d)) })
  out('VCF', String(vr.body).split('BEGIN:VCARD').filter((c: string) => /TEL:123|B\\,C|script|HYPER/.test(c)).join('---'))
  for (const l of ['2026-08-20T09:00', '2026-09-15T09:00', '2026-11-23T08:30', '1990-01-01T00:00', '2017-03-30T00:00', '2017-03-29T23:59']) {
    const r = await (await visit()).get('/nguoi-phat-ngon.json').query({ luc: l })
    const a = r.body.agencies?.find((x: any) => x.slug === agency.slug)
    out('JSON luc', l, r.status, r.body.decree, a?.spokespeople?.map((p: any) => [p.name, p.basis, p.from, p.publishedAt]) ?? r.body)
  }
  out('pub page', page(await (await visit()).get('/nguoi-phat-ngon?co-quan=' + agency.slug + '&luc=2026-09-15T09:00'))('main').text().replace(/\s+/g, ' ').slice(0, 1500))
})
