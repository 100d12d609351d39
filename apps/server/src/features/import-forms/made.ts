/** What saving a form made and changed. An undo takes back what is still as the import left it. */
export interface Made {
  /** Whether the customer itself is the form's. */
  readonly customer: boolean;
}
