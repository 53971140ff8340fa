import { StartProblem } from './problem'
import { failed } from './reasons'

type Reason = (dataDir: string, said: string) => StartProblem

const full: Reason = (dataDir, said) =>
  new StartProblem(
    `Ổ đĩa chứa ${dataDir} đã đầy. Hãy giải phóng chỗ trống hoặc đặt DATA_DIR ở ổ đĩa khác, rồi chạy lại.`,
    `The disk of ${dataDir} is full. Free some space or set DATA_DIR on another disk, then try again.`,
    said,
  )

const notFolder: Reason = (dataDir, said) =>
  new StartProblem(
    `DATA_DIR=${dataDir} không phải là thư mục. Hãy đặt DATA_DIR là một thư mục mà cổng ghi được.`,
    `DATA_DIR=${dataDir} is not a folder. Set DATA_DIR to a folder that the portal may write to.`,
    said,
  )

const closed: Reason = (dataDir, said) =>
  new StartProblem(
    `Người dùng đang chạy cổng không đọc ghi được ${dataDir}. Hãy trao thư mục này cho người dùng đó ` +
      '(chown -R), hoặc đặt DATA_DIR là một thư mục ghi được.',
    `The user who runs the portal may not read and write ${dataDir}. Give the folder to that user ` +
      '(chown -R), or set DATA_DIR to a folder that can be written to.',
    said,
  )

const SIGNS: [RegExp, Reason][] = [
  [/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|Check free disk space/, full],
  [/ENOTDIR|EEXIST/, notFolder],
  [/EACCES|EPERM|EROFS|Permission denied|Read-only file system|wrong ownership/, closed],
]

/** What went wrong, told from what was said about it. */
export const trouble: Reason = (dataDir, said) =>
  (SIGNS.find(([sign]) => sign.test(said))?.[1] ?? failed)(dataDir, said)

export function explained(error: unknown, dataDir: string): StartProblem {
  if (error instanceof StartProblem) return error
  const problem = trouble(dataDir, String(error))
  problem.cause = error
  return problem
}
