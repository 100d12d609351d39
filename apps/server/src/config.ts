import { resolve } from 'node:path';
import { z } from 'zod';

const zone = z.string().refine(
  (name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  },
  { error: 'not an IANA time zone' },
);

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  GENJIN_DATA: z.string().min(1).default('./data'),
  /** The address people type, where it is not http://HOST:PORT: links are built from it and writes must come from it. */
  GENJIN_URL: z.url({ protocol: /^https?$/ }).optional(),
  GENJIN_ZONE: zone.default('Asia/Shanghai'),
  GENJIN_ATTACHMENT_MB: z.coerce.number().int().min(1).max(1024).default(20),
  GENJIN_POOL: z.coerce.number().int().min(2).max(90).default(16),
  GENJIN_PASSWORD: z.string().optional(),
  /** `none` serves the API alone, as when the pages' own development server stands in front. */
  GENJIN_PAGES: z.enum(['built', 'none']).default('built'),
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed, separated by commas. */
  GENJIN_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly publicUrl: string | null;
  readonly zone: string;
  readonly attachmentMegabytes: number;
  readonly poolSize: number;
  readonly password: string | null;
  readonly pages: 'built' | 'none';
  readonly proxies: readonly string[];
  /** Null: `info` for a server, `warn` for a command. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent' | null;
}

/**
 * The whole configuration, read once from the environment.
 * @throws Error naming each wrong variable.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = Environment.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`配置有误 / Wrong configuration: ${problems.join('; ')}`);
  }
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL ?? null,
    dataFolder: resolve(values.GENJIN_DATA),
    publicUrl: values.GENJIN_URL ?? null,
    zone: values.GENJIN_ZONE,
    attachmentMegabytes: values.GENJIN_ATTACHMENT_MB,
    poolSize: values.GENJIN_POOL,
    password: values.GENJIN_PASSWORD ?? null,
    pages: values.GENJIN_PAGES,
    proxies: values.GENJIN_PROXIES.split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
    logLevel: values.LOG_LEVEL ?? null,
  };
}
