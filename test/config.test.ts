import { readFileSync } from 'node:fs'
import path from 'node:path'
import express from 'express'
import { ConfigProblem, readConfig } from '../src/config'

const problem = (env: NodeJS.ProcessEnv) => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message
    throw error
  }
  return null
}

test('without anything set the portal runs for one person on this machine, with samples', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: undefined,
    trustProxy: [],
  })
  expect(readConfig({}).settings).toMatchObject({ publicUrl: 'http://127.0.0.1:3000', samples: true })
})

test.each([
  ['with a database of its own', { DATABASE_URL: 'postgres://x/y', APP_KEY: 'k'.repeat(32) }],
  ['in production', { NODE_ENV: 'production' }],
  ['where others can reach it', { HOST: '0.0.0.0' }],
  ['on every address', { HOST: '::' }],
])('no samples %s', (_where, env) => {
  expect(readConfig(env).settings.samples).toBe(false)
})

test.each([
  ['PORT', { PORT: '99999' }],
  ['PORT', { PORT: 'ba nghìn' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
  ['APP_KEY', { DATABASE_URL: 'postgres://x/y' }],
  ['APP_KEY', { APP_KEY: 'short' }],
  ['SMTP_URL', { SMTP_URL: 'mail.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'portal.gov.vn' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'ftp://portal.gov.vn' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://portal.gov.vn/bao-chi' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://portal.gov.vn/?a=b' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://portal.gov.vn/#a' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://ai:mat-khau@portal.gov.vn' }],
  ['NODE_ENV', { NODE_ENV: 'prodution' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'loopbak' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'loopback,10.0.0.0/33' }],
  ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/0' }],
  ['TRUST_PROXY', { TRUST_PROXY: '10.0.0/8' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'fd00::/129' }],
  ['TRUST_PROXY', { TRUST_PROXY: '127.0.0.1/' }],
  ['OFFICIAL_EMAIL_DOMAINS', { OFFICIAL_EMAIL_DOMAINS: ' ,, ' }],
  ['OFFICIAL_EMAIL_DOMAINS', { OFFICIAL_EMAIL_DOMAINS: 'gov.vn,@so.vn' }],
  ['OFFICIAL_EMAIL_DOMAINS', { OFFICIAL_EMAIL_DOMAINS: 'gov.vn so.vn' }],
  ['OFFICIAL_EMAIL_DOMAINS', { OFFICIAL_EMAIL_DOMAINS: 'vn' }],
  ['MAIL_FROM', { MAIL_FROM: 'Cổng phát ngôn' }],
  ['MAIL_FROM', { MAIL_FROM: 'Cổng <khong-tra-loi>' }],
  ['MAIL_FROM', { MAIL_FROM: '"Cổng <a@gov.vn>"' }],
  ['MAIL_FROM', { MAIL_FROM: 'Cổng\nBcc: x <a@gov.vn>' }],
  ['FILES_URL', { FILES_URL: '/srv/tep' }],
  ['FILES_URL', { FILES_URL: 'file:///' }],
  ['FILES_URL', { FILES_URL: 'file://may-khac/srv/tep' }],
  ['FILES_URL', { FILES_URL: 'file:///srv/tep?x=1' }],
  ['FILES_URL', { FILES_URL: 's3://s3.example.vn/tep' }],
  ['FILES_URL', { FILES_URL: 's3://khoa:mat-khau@s3.example.vn/' }],
  ['FILES_URL', { FILES_URL: 's3://khoa:mat/khau@s3.example.vn/tep' }],
  ['FILES_URL', { FILES_URL: 's3://khoa:mat%khau@s3.example.vn/tep' }],
  ['FILES_URL', { FILES_URL: 's3://khoa:mat-khau@s3.example.vn/tep?tls=no' }],
  ['FILES_URL', { FILES_URL: 's3://khoa:mat-khau@s3.example.vn/tep?vung=x' }],
  ['FILES_URL', { FILES_URL: 'https://khoa:mat-khau@s3.example.vn/tep' }],
  ['CLAMD_URL', { CLAMD_URL: 'clamd:3310' }],
  ['CLAMD_URL', { CLAMD_URL: 'unix:clamd.ctl' }],
  ['CLAMD_URL', { CLAMD_URL: 'http://clamd:3310' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['RATE_LIMIT_SIGN_IN', { RATE_LIMIT_SIGN_IN: 'often' }],
  ['SESSION_IDLE_MINUTES', { SESSION_IDLE_MINUTES: '0' }],
])('a wrong %s is named and not repeated', (name, env) => {
  const message = problem(env)
  expect(message).toContain(`${name}: `)
  for (const value of Object.values(env)) expect(message).not.toContain(value)
})

test.each([
  ['https://portal.gov.vn', 'https://portal.gov.vn'],
  ['https://portal.gov.vn/', 'https://portal.gov.vn'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('%s is where the portal is', (url, origin) => {
  expect(readConfig({ PUBLIC_URL: url }).settings.publicUrl).toBe(origin)
})

test.each([
  '',
  'loopback',
  '10.0.0.0/8, linklocal,uniquelocal',
  '127.0.0.1',
  '::1,fd00::/8',
  '::ffff:10.0.0.1',
])('proxies %j are taken, by Express too', (list) => {
  const { trustProxy } = readConfig({ TRUST_PROXY: list })
  expect(trustProxy.join(',')).toBe(list.replaceAll(' ', ''))
  expect(() => express().set('trust proxy', trustProxy)).not.toThrow()
})

test('domains of official addresses are a list, in small letters as addresses are', () => {
  const { officialDomains } = readConfig({ OFFICIAL_EMAIL_DOMAINS: 'GOV.vn, so-y-te.hanoi.gov.vn' }).settings
  expect(officialDomains).toEqual(['gov.vn', 'so-y-te.hanoi.gov.vn'])
})

test.each(['a@gov.vn', '<a@gov.vn>', 'Sở Y tế <a@gov.vn>', '"Sở Y tế, Hà Nội" <a@localhost>'])(
  'mail may come from %s',
  (from) => expect(readConfig({ MAIL_FROM: from }).settings.mailFrom).toBe(from),
)

test.each([
  'file:///srv/phat-ngon/files',
  's3://khoa:mat%2Fkhau@s3.example.vn:9000/tep/luu?region=vn-1&tls=0',
])('files may be kept at %s', (url) => expect(readConfig({ FILES_URL: url }).filesUrl).toBe(url))

test('files wait for the scanner where there is one', () => {
  expect(readConfig({}).settings.scanning).toBe(false)
  const config = readConfig({ CLAMD_URL: 'unix:/run/clamav/clamd.ctl' })
  expect(config.settings.scanning).toBe(true)
  expect(config.clamdUrl).toBe('unix:/run/clamav/clamd.ctl')
})

test('every wrong variable is named at once', () => {
  const message = problem({ PORT: 'x', LOG_LEVEL: 'y' })
  expect(message).toMatch(/PORT[^]*LOG_LEVEL/)
})

test.each([
  ['20/1h', { hits: 20, seconds: 3600 }],
  ['5/10m', { hits: 5, seconds: 600 }],
  ['1/30s', { hits: 1, seconds: 30 }],
])('%s is a limit', (text, limit) => {
  expect(readConfig({ RATE_LIMIT_NEW_REQUEST: text }).settings.limits.newRequest).toEqual(limit)
})

test('.env.example lists every variable and no other', () => {
  const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(
    ([, name]) => name!,
  )
  const read = [
    ...readFileSync(path.join('src', 'config.ts'), 'utf8').matchAll(/^ {4}([A-Z][A-Z_]+):/gm),
  ].map(([, name]) => name!)
  expect([...listed].sort()).toEqual([...read].sort())
})
