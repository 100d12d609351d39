import { type CustomerQuery, CustomerRow } from '@genjin/domain/customer';
import { customerTypes } from '@genjin/domain/customer-type';
import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { Clamped } from '#kit/clamped.tsx';
import { useTitle } from '#kit/fields.ts';
import { PriorityTag, ProbabilityTag, StageTag, StatusTag } from '#kit/tags.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { customersMessages } from '#messages/customers.ts';
import { ContactAge, NextContact } from './contact-age.tsx';
import type { CustomerSelection } from './customer-selection.ts';
import css from './customer-table.module.css';

const indented = { style: { paddingInlineStart: 18 } };

type Sort = CustomerQuery['sort'];

interface CustomerTableProps {
  readonly customers: readonly CustomerRow[];
  readonly sort: Sort;
  readonly loading: boolean;
  readonly onSort: (sort: Sort) => void;
  readonly selection: CustomerSelection | null;
}

/** The list on a desktop. Three columns order it; their headings and the order above show the same. */
export function CustomerTable({ customers, sort, loading, onSort, selection }: CustomerTableProps) {
  const t = useText(customersMessages);
  const label = useLabels();
  const title = useTitle();
  const columns: TableColumnsType<CustomerRow> = [
    {
      title: t('name'),
      key: 'name',
      width: '30%',
      onCell: () => indented,
      onHeaderCell: () => indented,
      sorter: true,
      sortDirections: ['ascend'],
      sortOrder: sort === 'name' ? 'ascend' : null,
      render: (_, customer) => (
        <>
          <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={css.name}>
            <Clamped>{customer.name}</Clamped>
          </Link>
          <span className={css.type}>{label(customerTypes, customer.type)}</span>
        </>
      ),
    },
    {
      title: t('state'),
      key: 'state',
      width: 210,
      render: (_, customer) => (
        <span className={css.tags}>
          <StageTag code={customer.stage} />
          <StatusTag code={customer.status} />
        </span>
      ),
    },
    {
      title: title(CustomerRow.shape.priority),
      key: 'priority',
      width: 92,
      render: (_, { priority }) => <PriorityTag code={priority} />,
    },
    {
      title: title(CustomerRow.shape.probability),
      key: 'probability',
      width: 124,
      render: (_, { probability }) => <ProbabilityTag code={probability} />,
    },
    {
      title: t('lastContact'),
      key: 'contact',
      width: 140,
      sorter: true,
      sortOrder: sort === 'coldest' ? 'ascend' : sort === 'contacted' ? 'descend' : null,
      render: (_, { lastContactAt }) => <ContactAge at={lastContactAt} />,
    },
    { title: t('nextPlan'), key: 'plan', width: 190, render: (_, { nextPlanAt }) => <NextContact at={nextPlanAt} /> },
    {
      title: t('owner'),
      key: 'owner',
      width: 110,
      render: (_, { owner }) => <span className={css.owner}>{owner.name}</span>,
    },
  ];
  return (
    <Table<CustomerRow>
      className={css.table}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={[...customers]}
      loading={loading}
      pagination={false}
      {...(selection
        ? {
            rowSelection: {
              selectedRowKeys: [...selection.ids],
              onChange: (keys) => selection.onChange(keys.map(String)),
              preserveSelectedRowKeys: true,
              getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
            },
          }
        : {})}
      showSorterTooltip={false}
      onChange={(_page, _filters, sorter) => {
        const by = Array.isArray(sorter) ? sorter[0] : sorter;
        if (by?.columnKey === 'name') onSort(by.order ? 'name' : 'recent');
        if (by?.columnKey === 'contact')
          onSort(by.order === 'ascend' ? 'coldest' : by.order === 'descend' ? 'contacted' : 'recent');
      }}
    />
  );
}
