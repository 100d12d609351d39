import {
  type DocumentDetails,
  type DocumentProblemCode,
  type DocumentWarningCode,
  documentProblemSentence,
} from '@genjin/domain/document-problem';

/** Thrown where a file from outside is not read. `details` fill the sentence: the limit, what was found, the place. */
export class DocumentRefused extends Error {
  readonly code: DocumentProblemCode;
  readonly details: DocumentDetails;
  constructor(code: DocumentProblemCode, details: DocumentDetails = {}, cause?: unknown) {
    super(documentProblemSentence(code, details, 'en'), { cause });
    this.name = 'DocumentRefused';
    this.code = code;
    this.details = details;
  }
}

/** Something to tell the person about a file that was read. */
export interface DocumentWarning {
  readonly code: DocumentWarningCode;
  readonly details: DocumentDetails;
}
