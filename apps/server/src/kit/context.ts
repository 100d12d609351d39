import type { Locale } from '@genjin/domain/field';
import type { Asker } from '@genjin/domain/policy';
import type { Auth } from './auth.ts';
import type { Db } from './db.ts';
import type { FileStore } from './file-store.ts';
import type { JobQueue } from './job-queue.ts';
import type { LiveBus } from './live-bus.ts';
import type { Log } from './log.ts';

/** Who is signed in, with what the policy needs to know of them. */
export interface SignedIn extends Asker {
  readonly name: string;
  readonly locale: Locale;
  /** The session that carries the request; null for an API token. */
  readonly sessionId: string | null;
}

/** What every process shares. */
export interface Surroundings {
  readonly db: Db;
  readonly auth: Auth;
  readonly log: Log;
  readonly live: LiveBus;
  readonly files: FileStore;
  readonly jobs: JobQueue;
  /** IANA time zone that days and times of day are meant in. */
  readonly zone: string;
  readonly attachmentMegabytes: number;
  /** The server's clock; tests set it. */
  readonly clock: () => Date;
}

/** One request: time, identity and language come in from outside. */
export interface PublicCtx extends Surroundings {
  /** The instant of the request, ISO 8601 in UTC. */
  readonly now: string;
  readonly requestId: string;
  readonly locale: Locale;
  readonly asker: SignedIn | null;
  readonly headers: Headers;
  /** The caller's network address. */
  readonly address: string;
  /** Adds a header to the answer (cookies). */
  readonly addHeader: (name: string, value: string) => void;
}

export interface Ctx extends PublicCtx {
  readonly asker: SignedIn;
}
