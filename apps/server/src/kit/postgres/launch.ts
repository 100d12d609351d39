import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, prepareBinaries } from './binaries.ts';
import { bringUp } from './bring-up.ts';
import { claimAsCommand, claimAsServer, type HostClaim } from './claim-folder.ts';
import {
  applicationConnection,
  type DatabaseConnection,
  ensureApplicationDatabase,
  withConnection,
} from './connection.ts';
import { type DatabaseHome, holdsCluster, openHome } from './database-home.ts';
import { keepRunning } from './keep-running.ts';
import type { LaunchLog } from './launch-log.ts';
import { createCluster, requireMajor } from './new-cluster.ts';
import { makePasswords, passwordFile, readPasswords } from './passwords.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { type ServerPlace, stopServer } from './start-server.ts';

/** A database that is ready, and what this process may do with it. */
export interface EmbeddedDatabase {
  /** For a `pg.Pool`. Stays the same when PostgreSQL is started again. The role is no superuser. */
  readonly connection: DatabaseConnection;
  /** Where the database really is; below the data folder that was asked for unless the log said otherwise. */
  readonly folder: string;
  /** Whether PostgreSQL was running already, left by a process that was killed. */
  readonly adopted: boolean;
  /** Whether this process runs PostgreSQL; false for a command beside a running server. */
  readonly hosting: boolean;
  /** Calls back each time PostgreSQL ended without being asked to. It is started again by itself; open transactions are lost. */
  onExit(listener: () => void): void;
  /** Stops PostgreSQL if this process hosts it (a command waits for other commands first), and gives the folder free. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** The product's data folder; the database gets `postgres/` in it. Made if missing. */
  readonly dataFolder: string;
  /** There is one server per data folder; commands work beside it, or by themselves when none runs. */
  readonly role: 'server' | 'command';
  readonly log?: LaunchLog;
}

/** What the launcher finds on this machine; tests put something else in its place. */
export interface Surroundings {
  readonly transport: 'socket' | 'loopback';
  readonly binaries?: string;
  /** False for databases of tests: nothing is forced to the disk. A kill loses nothing that way, a power cut may lose all. */
  readonly durable?: boolean;
  /** Where root keeps a database that the operating user could not reach in its data folder. */
  readonly systemFolders?: readonly string[];
}

const thisMachine: Surroundings = { transport: process.platform === 'win32' ? 'loopback' : 'socket' };

/**
 * Opens the database of a data folder: makes it on the first start, adopts a PostgreSQL that still runs on it, joins the one
 * that another process hosts (commands only), or starts one. Resolves when it accepts connections.
 * Throws `LaunchError`; its message is for the terminal.
 */
export async function openEmbeddedDatabase(
  options: LaunchOptions,
  surroundings: Surroundings = thisMachine,
): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => undefined);
  const home = await openHome(options.dataFolder, surroundings.systemFolders);
  if (options.role === 'server')
    return host(home, await claimAsServer(home, options.dataFolder, log), options, surroundings);
  const claim = await claimAsCommand(home, () => joinRunning(home, surroundings));
  if (!('joined' in claim)) return host(home, claim, options, surroundings);
  log({ event: 'database.joined', folder: home.folder });
  return {
    connection: claim.joined,
    folder: home.folder,
    adopted: false,
    hosting: false,
    onExit: () => undefined,
    stop: async () => claim.release(),
  };
}

async function host(
  home: DatabaseHome,
  claim: HostClaim,
  options: LaunchOptions,
  surroundings: Surroundings,
): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => undefined);
  try {
    const place = await preparePlace(home, surroundings, log);
    const { server, adopted } = await bringUp(place, log);
    const passwords = place.transport === 'loopback' ? await readPasswords(home) : undefined;
    try {
      await ensureApplicationDatabase(server, passwords);
    } catch (error) {
      await stopServer(place, server);
      throw error;
    }
    const keeper = keepRunning(place, server, log);
    log({ event: adopted ? 'database.adopted' : 'database.started', pid: server.pid, folder: home.folder });
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      if (options.role === 'command') await claim.waitForGuests(log);
      await keeper.stop();
      claim.release();
      log({ event: 'database.stopped', folder: home.folder });
    };
    return {
      connection: applicationConnection(server, passwords),
      folder: home.folder,
      adopted,
      hosting: true,
      onExit: keeper.onExit,
      stop: () => {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** Checks the programs and the cluster's version, and makes the cluster on the first start. */
async function preparePlace(home: DatabaseHome, surroundings: Surroundings, log: LaunchLog): Promise<ServerPlace> {
  const binaries = await prepareBinaries(surroundings.binaries ?? findBinaries(), home.folder, home.user);
  const { transport } = surroundings;
  const place = { home, binaries, transport, durable: surroundings.durable ?? true };
  if (holdsCluster(home.cluster)) {
    requireMajor((await readFile(join(home.cluster, 'PG_VERSION'), 'utf8')).trim(), binaries, home.cluster);
    return place;
  }
  if (home.movedFrom !== undefined) log({ event: 'database.folder_moved', asked: home.movedFrom, used: home.folder });
  if (transport === 'loopback') await makePasswords(home);
  const secret = transport === 'loopback' ? passwordFile(home, 'launcher') : undefined;
  const classes = await createCluster(place, secret);
  log({ event: 'database.created', folder: home.folder });
  if (classes === 'C') log({ event: 'database.no_utf8_locale', folder: home.folder });
  return place;
}

async function joinRunning(home: DatabaseHome, surroundings: Surroundings): Promise<DatabaseConnection | undefined> {
  const server = await readPostmasterFile(home.cluster);
  if (server?.status !== 'ready') return undefined;
  const passwords = surroundings.transport === 'loopback' ? await readPasswords(home) : undefined;
  const connection = applicationConnection(server, passwords);
  try {
    await withConnection(connection, (client) => client.query('select 1'));
    return connection;
  } catch {
    return undefined;
  }
}
