import { followUpApi } from '@genjin/domain/follow-up';
import { Modal } from 'antd';
import { RecordCard } from '#features/follow-ups/timeline/record-card.tsx';
import { Failure, Loading } from '#kit/feedback.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { customerPageMessages } from '#messages/customer-page.ts';

interface FollowUpDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One record by itself, for whoever comes to it from what it revealed. */
export function FollowUpDialog({ id, onClose }: FollowUpDialogProps) {
  const t = useText(customerPageMessages);
  const record = useAnswer(followUpApi.read, { params: { id } });
  return (
    <Modal open title={t('followUp')} footer={null} width={720} onCancel={onClose}>
      {record.isPending && <Loading />}
      {record.error && <Failure error={record.error} onRetry={() => record.refetch()} />}
      {record.data && <RecordCard followUp={record.data} fresh={false} mayCorrect={false} mayAttach={false} />}
    </Modal>
  );
}
