import { StartProblem } from './problem'

export const noBinaries = (said?: string) =>
  new StartProblem(
    'Không có PostgreSQL nào chạy được trên máy này. Hãy chạy lại `npm ci` (không kèm --omit=optional), ' +
      'hoặc đặt PG_BINDIR là thư mục bin của một bản PostgreSQL từ 15 trở lên, ' +
      'hoặc đặt DATABASE_URL để dùng một máy chủ PostgreSQL có sẵn.',
    'No PostgreSQL on this machine can be run. Run `npm ci` again (without --omit=optional), ' +
      'or set PG_BINDIR to the bin folder of a PostgreSQL 15 or newer, ' +
      'or set DATABASE_URL to use a PostgreSQL server you already have.',
    said,
  )

export const badBindir = (bindir: string, said: string) =>
  new StartProblem(
    `Không chạy được PostgreSQL trong PG_BINDIR=${bindir}. Thư mục này phải chứa postgres và initdb; ` +
      'hãy sửa hoặc bỏ PG_BINDIR.',
    `PostgreSQL in PG_BINDIR=${bindir} cannot be run. That folder must hold postgres and initdb; ` +
      'correct PG_BINDIR or leave it out.',
    said,
  )

export const cannotLeaveRoot = () =>
  new StartProblem(
    'PostgreSQL không chạy bằng quyền root và ở đây root không chuyển sang người dùng khác được. ' +
      'Hãy chạy cổng bằng một người dùng thường, hoặc đặt DATABASE_URL để dùng máy chủ PostgreSQL có sẵn.',
    'PostgreSQL does not run as root and root may not become another user here. ' +
      'Run the portal as an ordinary user, or set DATABASE_URL to use a PostgreSQL server you already have.',
  )

export const inUse = (dataDir: string, pid: number | undefined) =>
  new StartProblem(
    `Dữ liệu trong ${dataDir} đang được một cổng khác dùng${pid ? ` (tiến trình ${pid})` : ''}. ` +
      'Hãy dừng cổng đó trước, hoặc đặt DATA_DIR là một thư mục khác.',
    `The data in ${dataDir} is in use by another portal${pid ? ` (process ${pid})` : ''}. ` +
      'Stop that one first, or set DATA_DIR to another folder.',
  )

export const otherVersion = (cluster: string, made: number, found: number) =>
  new StartProblem(
    `Dữ liệu trong ${cluster} do PostgreSQL ${made} tạo ra nhưng bản tìm thấy là PostgreSQL ${found}. ` +
      `Hãy đặt PG_BINDIR là thư mục bin của PostgreSQL ${made}, hoặc chuyển dữ liệu sang bản mới bằng ` +
      'pg_dump hay pg_upgrade. Dữ liệu cũ vẫn nguyên vẹn.',
    `The data in ${cluster} was made by PostgreSQL ${made} but the one found is PostgreSQL ${found}. ` +
      `Set PG_BINDIR to the bin folder of PostgreSQL ${made}, or bring the data over with ` +
      'pg_dump or pg_upgrade. The old data is untouched.',
  )

export const failed = (dataDir: string, said: string) =>
  new StartProblem(
    `PostgreSQL không khởi động được trên ${dataDir}; lý do nó đưa ra ở dưới đây. Nếu dữ liệu đã hỏng, ` +
      'hãy cất thư mục này đi chỗ khác rồi khôi phục từ bản sao lưu; cổng không tự xóa dữ liệu.',
    `PostgreSQL could not start on ${dataDir}; what it said is below. If the data is damaged, ` +
      'move this folder away and restore a backup; the portal never deletes data by itself.',
    said,
  )
