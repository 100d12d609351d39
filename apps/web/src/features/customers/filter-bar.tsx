import { FilterOutlined } from '@ant-design/icons';
import { CustomerQuery, customerSorts } from '@genjin/domain/customer';
import { customerTypes } from '@genjin/domain/customer-type';
import type { Choices } from '@genjin/domain/field';
import { priorities, stages, statuses } from '@genjin/domain/stage';
import { Button, Drawer, Select } from 'antd';
import { useId, useState } from 'react';
import { useTitle } from '#kit/fields.ts';
import { useColleagues, useMe } from '#kit/me.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useOptions, useText } from '#kit/text.ts';
import { customersMessages } from '#messages/customers.ts';
import { type CustomerFilters, filterCount, isNarrowed } from './customer-filters.ts';
import css from './filter-bar.module.css';
import { SearchBox } from './search-box.tsx';

interface FilterBarProps {
  readonly filters: CustomerFilters;
  readonly onChange: (change: CustomerFilters) => void;
}

const { shape } = CustomerQuery;

const nothing: CustomerFilters = {
  q: undefined,
  stage: undefined,
  status: undefined,
  priority: undefined,
  type: undefined,
  owner: undefined,
};

/** Search, filters and order: in a row on a desktop, the filters behind a button on a phone. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useText(customersMessages);
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const count = filterCount(filters);
  const clear = isNarrowed(filters) && (
    <Button type="link" onClick={() => onChange(nothing)}>
      {t('clear')}
    </Button>
  );
  const search = <SearchBox value={filters.q ?? ''} onSearch={(q) => onChange({ q })} />;
  if (!phone)
    return (
      <search className={css.bar}>
        <div className={css.search}>{search}</div>
        <Filters filters={filters} onChange={onChange} />
        {clear}
      </search>
    );
  return (
    <search className={css.bar}>
      <div className={css.search}>{search}</div>
      <Button
        icon={<FilterOutlined aria-hidden />}
        onClick={() => setOpen(true)}
        type={count > 0 ? 'primary' : 'default'}
        ghost={count > 0}
      >
        {count > 0 ? t('filtersCount', { n: count }) : t('filters')}
      </Button>
      <Drawer
        open={open}
        placement="bottom"
        size="auto"
        title={t('filters')}
        onClose={() => setOpen(false)}
        extra={clear}
        footer={
          <Button type="primary" block onClick={() => setOpen(false)}>
            {t('show')}
          </Button>
        }
      >
        <div className={css.stacked}>
          <Filters filters={filters} onChange={onChange} />
        </div>
      </Drawer>
    </search>
  );
}

function Filters({ filters, onChange }: FilterBarProps) {
  const t = useText(customersMessages);
  const title = useTitle();
  const options = useOptions();
  const colleagues = useColleagues();
  const me = useMe();
  const others = colleagues.active.filter((one) => one.id !== me.id).map((one) => ({ value: one.id, label: one.name }));
  const owners = [{ value: me.id, label: t('mine') }, ...others];
  return (
    <>
      <Many set={stages} field="stage" filters={filters} onChange={onChange} />
      <Many set={statuses} field="status" filters={filters} onChange={onChange} />
      <Many set={priorities} field="priority" filters={filters} onChange={onChange} />
      <One
        title={title(shape.type)}
        value={filters.type}
        options={options(customerTypes)}
        onChange={(type) => onChange({ type })}
      />
      <One
        title={title(shape.owner)}
        value={filters.owner}
        options={owners}
        onChange={(owner) => onChange({ owner })}
      />
      <One
        title={title(shape.sort)}
        value={filters.sort ?? 'recent'}
        options={options(customerSorts)}
        onChange={(sort) => onChange({ sort })}
        always
      />
    </>
  );
}

interface ManyProps<C extends string, F extends 'stage' | 'status' | 'priority'> extends FilterBarProps {
  readonly set: Choices<C>;
  readonly field: F;
}

function Many<C extends string, F extends 'stage' | 'status' | 'priority'>({
  set,
  field,
  filters,
  onChange,
}: ManyProps<C, F>) {
  const id = useId();
  const title = useTitle()(shape[field]);
  const options = useOptions()(set);
  return (
    <div className={css.filter}>
      <label htmlFor={id}>{title}</label>
      <Select<string[]>
        id={id}
        mode="multiple"
        value={filters[field] ?? []}
        options={options}
        placeholder={title}
        maxTagCount="responsive"
        showSearch={false}
        allowClear
        popupMatchSelectWidth={false}
        onChange={(codes) => onChange({ [field]: codes })}
      />
    </div>
  );
}

interface OneProps<V extends string> {
  readonly title: string;
  readonly value: V | undefined;
  readonly options: { value: V; label: string }[];
  readonly onChange: (value: V | undefined) => void;
  /** Has always a value. */
  readonly always?: boolean;
}

function One<V extends string>({ title, value, options, onChange, always = false }: OneProps<V>) {
  const id = useId();
  return (
    <div className={css.filter}>
      <label htmlFor={id}>{title}</label>
      <Select<V>
        id={id}
        value={value ?? null}
        options={options}
        placeholder={title}
        allowClear={!always}
        showSearch={options.length > 8 && { optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={(next) => onChange(next ?? undefined)}
      />
    </div>
  );
}
