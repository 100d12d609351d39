import { config } from 'zod';

// Our security policy forbids code made from text. Zod would try that for its speed, fail and leave an error in the console;
// it decides when a schema is made, so this has to run before any (vite.config.ts puts it beside zod).
config({ jitless: true });
