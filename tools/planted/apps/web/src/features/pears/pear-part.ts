export const pearPart = 1;
