import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

/** What the machine offers, as far as PostgreSQL's memory settings depend on it. In bytes. */
export interface MachineMemory {
  readonly total: number;
  /** Size of /dev/shm; 64 MB in a container by default, too small for a parallel hash join. Undefined where there is none. */
  readonly shared?: number;
}

const MB = 1024 * 1024;

/** The memory of this machine, or of the container it is limited to. */
export function measureMemory(): MachineMemory {
  const limit = process.constrainedMemory();
  const total = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  if (process.platform !== 'linux') return { total };
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return { total, shared: bsize * blocks };
  } catch {
    return { total, shared: 0 };
  }
}

/** The text of genjin.conf. It is written at every start; postgresql.conf includes it first, so an administrator's lines win. */
export function renderSettings(memory: MachineMemory, durable = true): string {
  const buffers = Math.max(32, Math.min(256, Math.floor(memory.total / MB / 8)));
  const lines = [
    `shared_buffers = ${buffers}MB`,
    `effective_cache_size = ${Math.max(64, Math.floor(memory.total / MB / 2))}MB`,
    'work_mem = 8MB',
    `maintenance_work_mem = ${Math.max(32, Math.min(128, buffers / 2))}MB`,
    'max_connections = 100',
    // A record that was acknowledged is on the disk.
    'synchronous_commit = on',
    `fsync = ${durable ? 'on' : 'off'}`,
    `full_page_writes = ${durable ? 'on' : 'off'}`,
    'checkpoint_timeout = 5min',
    'max_wal_size = 1GB',
    // Our statements are short: compiling them costs more than it saves.
    'jit = off',
    'random_page_cost = 1.1',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    "datestyle = 'iso, ymd'",
    "default_text_search_config = 'pg_catalog.simple'",
    // The log tells of the server's life, not of people: no statements, and no details, which hold the values of rows.
    'log_min_messages = log',
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
    'log_checkpoints = off',
    "log_line_prefix = '%m [%p] '",
  ];
  if (memory.shared !== undefined && memory.shared < 256 * MB) lines.push('dynamic_shared_memory_type = sysv');
  return `# Written by Genjin at every start. Put your own settings into postgresql.conf.\n${lines.join('\n')}\n`;
}

/** The whole of a new postgresql.conf. */
export const postgresqlConf = `include = 'genjin.conf'
# Settings below this line win over genjin.conf. Restart Genjin after a change.
`;

/** The whole of pg_hba.conf: who may connect. The socket lies in a folder that only the operating user and root can enter. */
export function accessRules(transport: 'socket' | 'loopback'): string {
  return transport === 'socket' ? 'local all all trust\n' : 'host all all 127.0.0.1/32 scram-sha-256\n';
}
