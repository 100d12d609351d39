/** What can be opened under an action. */
export type PanelName = 'result' | 'postpone' | 'reassign';
