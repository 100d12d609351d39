import { execFile } from 'node:child_process';

/** The account a child process runs under; undefined means: the one of this process. */
export interface OperatingUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface ProgramResult {
  /** Exit code, or null when the program could not be started or was ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The system's error name when the program could not be started at all, such as ENOENT or EACCES. */
  readonly notStarted?: string;
}

/**
 * The options every PostgreSQL program is started with: another account if asked for, a directory that every account can
 * enter, and (except on Windows, whose programs need theirs) an environment without our secrets and without stray PG* variables.
 */
export function spawnSurroundings(user: OperatingUser | undefined, extra: Readonly<Record<string, string>> = {}) {
  const account = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  if (process.platform === 'win32') return { ...account, windowsHide: true };
  return { ...account, cwd: '/', env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...extra } };
}

/** Runs a program to its end and gives what it printed. Never throws for a failing program. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { readonly user?: OperatingUser; readonly timeoutMs?: number } = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const surroundings = {
      ...spawnSurroundings(options.user),
      timeout: options.timeoutMs ?? 120_000,
      encoding: 'utf8' as const,
    };
    execFile(file, [...args], surroundings, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === 'string') resolve({ code: null, stdout, stderr, notStarted: error.code });
      else resolve({ code: error.code ?? null, stdout, stderr });
    });
  });
}
