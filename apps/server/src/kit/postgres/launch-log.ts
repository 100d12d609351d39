/** One thing that happened to the embedded database, for the log. */
export interface LaunchEvent {
  readonly event: string;
  readonly [detail: string]: unknown;
}

export type LaunchLog = (line: LaunchEvent) => void;
