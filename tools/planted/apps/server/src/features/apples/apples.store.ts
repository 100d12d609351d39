export const appleRows = 1;
