/** Makes one export. Named apart from its work, so that who asks for it need not know how it is done. */
export const runExportJob = { name: 'exports.run' } as const;
