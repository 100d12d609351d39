// Generated from the migrated database by `npm run types`. Do not edit.

import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as parsed JSON, written as text. */
type Json = ColumnType<unknown, string, string>;

export interface Accounts {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  createdAt: Generated<string>;
  updatedAt: Generated<string>;
}

export interface Actions {
  id: string;
  customerId: string;
  followUpId: string | null;
  position: Generated<number>;
  content: string;
  ownerId: string;
  dueOn: string | null;
  dueTime: string | null;
  state: Generated<string>;
  result: string | null;
  closedAt: string | null;
  closedByFollowUpId: string | null;
  createdAt: string;
  version: Generated<number>;
}

export interface ApiTokens {
  id: string;
  userId: string;
  tokenHash: string;
  createdAt: Generated<string>;
}

export interface Attachments {
  id: string;
  followUpId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: string;
}

export interface AuditLog {
  id: GeneratedAlways<number>;
  at: string;
  userId: string | null;
  action: string;
  subjectId: string | null;
  requestId: string | null;
  details: Json;
  address: string | null;
}

export interface Changes {
  id: string;
  customerId: string;
  at: string;
  byId: string;
  kind: string;
  subjectId: string;
  subject: string | null;
  field: string;
  before: ColumnType<unknown, string | null, string | null>;
  after: ColumnType<unknown, string | null, string | null>;
  reason: string | null;
  followUpId: string | null;
}

export interface Concerns {
  id: string;
  customerId: string;
  content: string;
  major: Generated<boolean>;
  openedBy: string | null;
  openedAt: string;
  resolvedBy: string | null;
  resolvedAt: string | null;
  version: Generated<number>;
}

export interface Contacts {
  id: string;
  customerId: string;
  name: string | null;
  search: string;
  privateSearch: string;
  title: string | null;
  department: string | null;
  phones: Generated<string[]>;
  emails: Generated<string[]>;
  wechat: string | null;
  decisionRoles: Generated<string[]>;
  stance: Generated<string>;
  influence: string | null;
  reportsToId: string | null;
  isPrimary: Generated<boolean>;
  hasLeft: Generated<boolean>;
  note: string | null;
  createdAt: string;
  updatedAt: string;
  version: Generated<number>;
}

export interface Cooperations {
  id: string;
  customerId: string;
  project: string;
  amountMin: number | null;
  amountMax: number | null;
  startedOn: string | null;
  endedOn: string | null;
  endReason: string | null;
  createdAt: string;
  version: Generated<number>;
}

export interface CustomerCollaborators {
  customerId: string;
  userId: string;
  access: string;
  createdAt: string;
}

export interface Customers {
  id: string;
  type: string;
  name: string;
  nameKey: string;
  search: string;
  creditCode: string | null;
  industryCode: string | null;
  industryNote: string | null;
  headcountMin: number | null;
  headcountMax: number | null;
  revenueMin: number | null;
  revenueMax: number | null;
  industryPosition: string | null;
  organisation: string | null;
  address: string | null;
  occupation: string | null;
  preferences: string | null;
  purchasingPower: string | null;
  decisionInfluences: string | null;
  sources: Generated<string[]>;
  sourceNote: string | null;
  budgetMin: number | null;
  budgetMax: number | null;
  timeNodeOn: string | null;
  timeNodeNote: string | null;
  hasCooperated: boolean | null;
  cooperationNote: string | null;
  stage: string;
  status: string | null;
  priority: string | null;
  probability: string | null;
  pausedUntil: string | null;
  summary: string | null;
  ownerId: string;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  lastContactAt: string | null;
  version: Generated<number>;
  importId: string | null;
  importLine: number | null;
  exactKey: string | null;
  similarKey: string | null;
}

export interface Departments {
  id: string;
  name: string;
  parentId: string | null;
  createdAt: Generated<string>;
}

export interface DocumentTemplates {
  id: string;
  name: string;
  format: string;
  fileName: string;
  fileId: string;
  bytes: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: string;
  version: Generated<number>;
}

export interface EffectiveContacts {
  id: string;
  customerId: string;
  startedAt: string;
  endedAt: string;
  refused: boolean;
}

export interface Exports {
  id: string;
  askedBy: string;
  askedAt: string;
  kind: string;
  format: string;
  masked: boolean;
  request: Json;
  locale: string;
  filterText: string;
  state: string;
  expectedRows: number;
  rows: Generated<number>;
  fileId: string;
  fileName: string | null;
  bytes: number | null;
  finishedAt: string | null;
  expiresAt: string | null;
  removedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  problem: string | null;
  version: Generated<number>;
}

export interface FollowUpCorrections {
  id: string;
  followUpId: string;
  at: string;
  byId: string;
  reason: string;
  changes: Json;
}

export interface FollowUpParticipants {
  followUpId: string;
  position: number;
  side: string;
  userId: string | null;
  contactId: string | null;
  name: string | null;
}

export interface FollowUps {
  id: string;
  customerId: string;
  authorId: string;
  writtenAt: string;
  startedAt: string;
  endedAt: string;
  method: string | null;
  connected: boolean;
  origin: Generated<string>;
  goal: string | null;
  goalResult: string | null;
  content: string;
  topics: Generated<string[]>;
  mood: string | null;
  statements: Generated<string[]>;
  refused: Generated<boolean>;
  consensus: Generated<string[]>;
  openIssues: Generated<string[]>;
  privateNote: string | null;
  lateReason: string | null;
  voidedAt: string | null;
  voidedBy: string | null;
  voidReason: string | null;
  version: Generated<number>;
  importId: string | null;
  importLine: number | null;
  importFormId: string | null;
  timeKnown: Generated<boolean>;
}

export interface HandOvers {
  id: string;
  byId: string;
  toId: string;
  at: string;
  reason: string | null;
  customers: number;
  actions: number;
  plans: number;
  receivedAt: string | null;
  takenBackAt: string | null;
  version: Generated<number>;
}

export interface HandedCustomers {
  handOverId: string;
  customerId: string;
  fromId: string;
  accessBefore: string | null;
}

export interface HandedTasks {
  handOverId: string;
  kind: string;
  taskId: string;
  fromId: string;
}

export interface ImportForms {
  id: string;
  importId: string;
  position: number;
  title: string;
  state: Generated<string>;
  original: Json;
  paper: Json;
  choices: Json;
  seen: Json;
  customerId: string | null;
  made: ColumnType<unknown, string | null, string | null>;
  version: Generated<number>;
}

export interface ImportMappings {
  headingKey: string;
  columns: Json;
  updatedBy: string;
  updatedAt: string;
}

export interface ImportRows {
  importId: string;
  number: number;
  sheet: number;
  line: number;
  cells: string[];
  name: string;
  groupKey: string | null;
  exactKey: string | null;
  similarKey: string | null;
  creditCode: string | null;
  phones: Generated<string[]>;
  ownId: string | null;
  changeId: string | null;
  owner: string | null;
  customer: ColumnType<unknown, string | null, string | null>;
  contacts: ColumnType<unknown, string | null, string | null>;
  parts: ColumnType<unknown, string | null, string | null>;
  followUps: ColumnType<unknown, string | null, string | null>;
  problems: Json;
  duplicates: Json;
  state: string;
  choice: string | null;
  action: string | null;
  customerId: string | null;
  merged: ColumnType<unknown, string | null, string | null>;
}

export interface Imports {
  id: string;
  userId: string;
  fileName: string;
  fileId: string | null;
  bytes: number;
  sha256: string;
  format: string | null;
  kind: string | null;
  state: string;
  encoding: string | null;
  sheets: ColumnType<unknown, string | null, string | null>;
  onDuplicate: Generated<string>;
  counts: Json;
  problem: ColumnType<unknown, string | null, string | null>;
  kept: Json;
  createdAt: string;
  finishedAt: string | null;
  undoEndsAt: string | null;
  version: Generated<number>;
}

export interface Invitations {
  userId: string;
  tokenHash: string;
  expiresAt: string;
}

export interface Needs {
  id: string;
  customerId: string;
  kind: string;
  content: string;
  state: Generated<string>;
  followUpId: string | null;
  createdAt: string;
  version: Generated<number>;
}

export interface Obstacles {
  id: string;
  customerId: string;
  kind: string;
  note: string | null;
  openedBy: string | null;
  openedAt: string;
  resolvedBy: string | null;
  resolvedAt: string | null;
  version: Generated<number>;
}

export interface Plans {
  id: string;
  customerId: string;
  ownerId: string;
  startsAt: string;
  endsAt: string | null;
  method: string | null;
  goal: string | null;
  preparation: string | null;
  state: Generated<string>;
  madeByFollowUpId: string | null;
  fulfilledByFollowUpId: string | null;
  createdAt: string;
  version: Generated<number>;
}

export interface Receipts {
  id: string;
  userId: string;
  endpoint: string;
  digest: string;
  at: string;
}

export interface Sessions {
  id: string;
  token: string;
  userId: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Generated<string>;
  updatedAt: Generated<string>;
}

export interface Settings {
  id: Generated<boolean>;
  version: Generated<number>;
  values: Json;
}

export interface SignInFailures {
  id: GeneratedAlways<number>;
  subject: string;
  at: string;
}

export interface SuggestionDecisions {
  id: string;
  customerId: string;
  rule: string;
  status: string | null;
  evidence: Json;
  fingerprint: string;
  verdict: string;
  reason: string | null;
  byId: string;
  at: string;
}

export interface Users {
  id: string;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  image: string | null;
  roles: string[];
  departmentId: string | null;
  state: string;
  locale: Generated<string>;
  createdAt: Generated<string>;
  updatedAt: Generated<string>;
}

export interface Verifications {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: Generated<string>;
  updatedAt: Generated<string>;
}

export interface DB {
  accounts: Accounts;
  actions: Actions;
  apiTokens: ApiTokens;
  attachments: Attachments;
  auditLog: AuditLog;
  changes: Changes;
  concerns: Concerns;
  contacts: Contacts;
  cooperations: Cooperations;
  customerCollaborators: CustomerCollaborators;
  customers: Customers;
  departments: Departments;
  documentTemplates: DocumentTemplates;
  effectiveContacts: EffectiveContacts;
  exports: Exports;
  followUpCorrections: FollowUpCorrections;
  followUpParticipants: FollowUpParticipants;
  followUps: FollowUps;
  handOvers: HandOvers;
  handedCustomers: HandedCustomers;
  handedTasks: HandedTasks;
  importForms: ImportForms;
  importMappings: ImportMappings;
  importRows: ImportRows;
  imports: Imports;
  invitations: Invitations;
  needs: Needs;
  obstacles: Obstacles;
  plans: Plans;
  receipts: Receipts;
  sessions: Sessions;
  settings: Settings;
  signInFailures: SignInFailures;
  suggestionDecisions: SuggestionDecisions;
  users: Users;
  verifications: Verifications;
}
