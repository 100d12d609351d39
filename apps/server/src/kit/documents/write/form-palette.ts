/** The colours of a form, as RRGGBB: ink on white, one blue, and greys. */
export const palette = {
  ink: '1F2933',
  accent: '1F4E79',
  muted: '6B7785',
  rule: 'B4BFCA',
  headerFill: 'E6EDF4',
  labelFill: 'F4F7FA',
} as const;
