import type { SampleAccount } from './samples/load'

interface Welcome {
  publicUrl: string
  samples: SampleAccount[]
  /** For the first administrator; works once. */
  link: string | null
}

/** What a person sees in the terminal when the portal is up. */
export function welcome({ publicUrl, samples, link }: Welcome): string {
  return [
    '',
    `  Phát Ngôn đang chạy / is running:  ${publicUrl}`,
    ...(link
      ? [
          '',
          '  Quản trị viên đầu tiên mở liên kết này, dùng một lần / First administrator, once:',
          `  ${link}`,
        ]
      : []),
    ...(samples.length > 0 ? ['', '  Tài khoản mẫu / Sample accounts:', ...samples.map(line(samples))] : []),
    '',
    '',
  ].join('\n')
}

const line = (all: SampleAccount[]) => {
  const widest = (field: 'email' | 'password') => Math.max(...all.map((account) => account[field].length))
  return ({ email, password, what }: SampleAccount) =>
    `  ${email.padEnd(widest('email'))}  ${password.padEnd(widest('password'))}  ${what}`
}
