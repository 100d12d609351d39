import type { OwnedTasks } from '#kit/owned-tasks';

/** The open actions, as things that change hands with their customer. */
export const ownedActions: OwnedTasks = { kind: 'action', table: 'actions', openState: 'open', subject: 'content' };
