import path from 'node:path'
import { z } from 'zod'
import { isDomain, isOrigin, isProxy, limit, listed, NETWORKS, SENDER, whole } from './config-values'
import type { Settings } from './deps'
import { doorOf } from './files/clamd'
import { isStoreUrl } from './files/open-store'
import { ROOT } from './root'

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: whole(0, 65_535).default(3000),
    PUBLIC_URL: z
      .string()
      .refine(
        isOrigin,
        'chỉ gồm giao thức và tên máy / only a scheme and a host, as in https://baochi.gov.vn',
      )
      .transform((url) => new URL(url).origin)
      .optional(),
    DATA_DIR: z.string().min(1).default('var'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    PG_BINDIR: z.string().min(1).optional(),
    PG_NO_USERNS: z.enum(['0', '1']).default('0'),
    APP_KEY: z.string().min(32).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z
      .string()
      .regex(SENDER, 'thiếu địa chỉ thư / without an address: write name <a@b> or a@b')
      .default('Phát Ngôn <khong-tra-loi@localhost>'),
    FILES_URL: z
      .string()
      .refine(
        isStoreUrl,
        'thư mục hoặc bucket (khóa viết dạng %XX) / a folder or a bucket (keys percent-encoded)',
      )
      .optional(),
    CLAMD_URL: z
      .string()
      .refine(
        (url) => doorOf(url) !== null,
        'địa chỉ của clamd, TCP hoặc tệp socket / the address of clamd, TCP or a socket file',
      )
      .optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    TRUST_PROXY: z
      .string()
      .transform(listed)
      .refine(
        (all) => all.every(isProxy),
        `địa chỉ, mạng hoặc / addresses, networks or ${NETWORKS.join(', ')}`,
      )
      .prefault(''),
    OFFICIAL_EMAIL_DOMAINS: z
      .string()
      .transform((text) => listed(text.toLowerCase()))
      .refine(
        (all) => all.length > 0 && all.every(isDomain),
        'tên miền, cách nhau bằng dấu phẩy / domain names',
      )
      .prefault('gov.vn,chinhphu.vn,quochoi.vn'),
    SESSION_IDLE_MINUTES: whole(1, 1440).default(30),
    SESSION_HOURS: whole(1, 168).default(12),
    RATE_LIMIT_SIGN_IN: limit.prefault('30/15m'),
    RATE_LIMIT_NEW_REQUEST: limit.prefault('60/1h'),
    RATE_LIMIT_UPLOAD: limit.prefault('120/1h'),
    RATE_LIMIT_FOLLOW: limit.prefault('30/15m'),
    RATE_LIMIT_FOLLOW_ONE: limit.prefault('10/5m'),
    CONTACT_MONTHS: whole(1, 240).default(24),
    DRAIN_SECONDS: whole(0, 300).default(0),
  })
  .refine((env) => !env.DATABASE_URL || env.APP_KEY, {
    path: ['APP_KEY'],
    message: 'bắt buộc khi có DATABASE_URL / required with DATABASE_URL',
  })

export interface Config {
  production: boolean
  host: string
  port: number
  dataDir: string
  databaseUrl: string | undefined
  pgBindir: string | undefined
  pgNamespaces: boolean
  appKey: string | undefined
  smtpUrl: string | undefined
  /** Where files are kept; a folder in dataDir when it is not given. */
  filesUrl: string | undefined
  clamdUrl: string | undefined
  logLevel: string
  /** Addresses and networks whose forwarded headers are believed; none by default. */
  trustProxy: string[]
  drainSeconds: number
  settings: Settings
}

/** What in the environment is wrong, a line a variable; values are not repeated, they may be secrets. */
export class ConfigProblem extends Error {}

/** Read once. @throws ConfigProblem naming every wrong or missing variable */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new ConfigProblem(
      `Cấu hình chưa đúng nên cổng không khởi động (xem .env.example):\n` +
        `The configuration is wrong, so the portal does not start (see .env.example):\n${lines.join('\n')}`,
    )
  }
  return arranged(read.data)
}

function arranged(env: z.output<typeof environment>): Config {
  const production = env.NODE_ENV === 'production'
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    dataDir: path.resolve(ROOT, env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    pgBindir: env.PG_BINDIR,
    pgNamespaces: env.PG_NO_USERNS === '0',
    appKey: env.APP_KEY,
    smtpUrl: env.SMTP_URL,
    filesUrl: env.FILES_URL,
    clamdUrl: env.CLAMD_URL,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
    drainSeconds: env.DRAIN_SECONDS,
    settings: {
      publicUrl:
        env.PUBLIC_URL ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`,
      // only where nobody else can come to them
      samples: !env.DATABASE_URL && !production && LOOPBACK.includes(env.HOST),
      scanning: env.CLAMD_URL !== undefined,
      mailFrom: env.MAIL_FROM,
      officialDomains: env.OFFICIAL_EMAIL_DOMAINS,
      contactMonths: env.CONTACT_MONTHS,
      session: { idleMinutes: env.SESSION_IDLE_MINUTES, hours: env.SESSION_HOURS },
      limits: {
        signIn: env.RATE_LIMIT_SIGN_IN,
        newRequest: env.RATE_LIMIT_NEW_REQUEST,
        upload: env.RATE_LIMIT_UPLOAD,
        follow: env.RATE_LIMIT_FOLLOW,
        followOne: env.RATE_LIMIT_FOLLOW_ONE,
      },
    },
  }
}
