/** Which customers are ticked, where one chooses some of them. */
export interface CustomerSelection {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}
