import type { OwnedTasks } from '#kit/owned-tasks';

/** The plans to come, as things that change hands with their customer. */
export const ownedPlans: OwnedTasks = { kind: 'plan', table: 'plans', openState: 'planned', subject: 'goal' };
