import { Hono } from 'hono';
export const http = Hono;
