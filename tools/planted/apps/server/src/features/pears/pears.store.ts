export const pearRows = 1;
