import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant, PersonRef, requiredText, titled, Version } from './field.ts';

/** How large a template may be. */
export const documentTemplateLimits = { megabytes: 10 } as const;

/** A company's own .docx or .xlsx with placeholders, filled instead of the paper form's layout. */
export const DocumentTemplate = z.object({
  id: Id,
  name: titled(requiredText(100), '模板名称', 'Template name'),
  format: z.enum(['docx', 'xlsx']),
  fileName: titled(z.string(), '文件名', 'File name'),
  bytes: z.number().int(),
  uploadedBy: PersonRef,
  uploadedAt: Instant,
  version: Version,
});
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;

const ById = z.strictObject({ id: Id });

export const documentTemplateApi = {
  list: endpoint({
    name: 'documentTemplates.list',
    method: 'GET',
    path: '/api/document-templates',
    access: 'signedIn',
    summary: { zh: '企业模板列表', en: 'The company’s templates' },
    output: z.object({ items: z.array(DocumentTemplate) }),
  }),
  placeholders: endpoint({
    name: 'documentTemplates.placeholders',
    method: 'GET',
    path: '/api/document-placeholders',
    access: 'signedIn',
    summary: { zh: '模板占位符及示例', en: 'The placeholders a template may hold, with examples' },
    output: z.object({
      /** What the loop over follow-ups is called. */
      loop: z.object({ name: z.string(), key: z.string() }),
      /** How large a template may be. */
      megabytes: z.number().int(),
      items: z.array(
        z.object({
          name: z.string(),
          key: z.string(),
          /** Whether it stands once, or inside the loop over follow-ups. */
          part: z.enum(['customer', 'followUp', 'document']),
          explanation: z.string(),
          example: z.string(),
        }),
      ),
    }),
  }),
  /** Raw bytes. A wrong placeholder refuses the file with its name and place. */
  upload: endpoint({
    name: 'documentTemplates.upload',
    method: 'PUT',
    path: '/api/document-templates/:id',
    access: 'settings.edit',
    status: 201,
    transport: 'bytes',
    summary: { zh: '上传企业模板', en: 'Upload a template: raw bytes; names go in the query' },
    params: ById,
    query: z.strictObject({
      name: DocumentTemplate.shape.name,
      file: titled(requiredText(200), '文件名', 'File name'),
    }),
    output: DocumentTemplate,
  }),
  download: endpoint({
    name: 'documentTemplates.download',
    method: 'GET',
    path: '/api/document-templates/:id/file',
    access: 'signedIn',
    transport: 'bytes',
    summary: { zh: '下载企业模板', en: 'Download a template as it was uploaded' },
    params: ById,
    output: z.unknown(),
  }),
  remove: endpoint({
    name: 'documentTemplates.remove',
    method: 'DELETE',
    path: '/api/document-templates/:id',
    access: 'settings.edit',
    summary: { zh: '删除企业模板', en: 'Remove a template' },
    params: ById,
    output: z.object({}),
  }),
};
