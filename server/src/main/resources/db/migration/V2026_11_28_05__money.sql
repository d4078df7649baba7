-- 预算与支付：每个项目、每个预算年度的预算是一笔一笔的年初预算与调整，执行是一笔一笔的支付。金额一律为元，到分。
grant create on schema zhunsheng to ${rules};

-- 子项目与单位都要是这个项目的：外键带着项目一起核对
alter table projects add constraint projects_unit unique (id, organization_id);
alter table sub_projects add constraint sub_projects_project unique (id, project_id);

create table budget_entries (
    id             bigint generated always as identity primary key,
    project_id     bigint not null references projects (id),
    sub_project_id bigint,
    place          text collate "C" not null,
    year           int    not null check (year between 2000 and 2099),
    kind           text   not null check (kind in ('initial', 'adjustment')),
    decided_on     date   not null,
    source         text   not null default '' check (source ~ '^[a-z-]{0,20}$'),
    reason         text   not null default '' check (length(reason) <= 200),
    document       text   not null default '' check (length(document) <= 100),
    amount         numeric(18,2) not null,
    version        int    not null default 1,
    foreign key (sub_project_id, project_id) references sub_projects (id, project_id),
    check (case kind when 'initial' then amount >= 0 else reason <> '' and document <> '' end)
);
-- 认出同一笔：年初预算每个年度、子项目、来源一笔；调整每个文号、子项目、来源一笔
create unique index budget_entries_initial on budget_entries (project_id, year, sub_project_id, source)
    nulls not distinct where kind = 'initial';
create unique index budget_entries_adjustment on budget_entries (project_id, year, document, sub_project_id, source)
    nulls not distinct where kind = 'adjustment';
create index budget_entries_place on budget_entries (place);
create index budget_entries_page on budget_entries (project_id, year, decided_on, id);
comment on table  budget_entries is '预算：年初预算与调整，一笔一行；调整后的预算是它们的和';
comment on column budget_entries.year is '预算年度';
comment on column budget_entries.kind is 'initial 年初预算，adjustment 调整';
comment on column budget_entries.decided_on is '批复或调整的日期';
comment on column budget_entries.source is '资金来源，见程序里的词表；没有写明的为空字';
comment on column budget_entries.reason is '调整的原因';
comment on column budget_entries.document is '文号';
comment on column budget_entries.amount is '元；调减为负';
comment on column budget_entries.version is '版本号，每更正一次加一；从前的样子在审计里';

create table payments (
    id              bigint generated always as identity primary key,
    project_id      bigint not null,
    organization_id bigint not null,
    sub_project_id  bigint,
    place           text collate "C" not null,
    year            int    not null check (year between 2000 and 2099),
    paid_on         date   not null,
    booked_in       int    not null generated always as (extract(year from paid_on)) stored,
    voucher         text   collate "C" not null check (length(voucher) between 1 and 50),
    line            int    not null default 1 check (line > 0),
    payee           text   not null default '' check (length(payee) <= 200),
    purpose         text   not null default '' check (length(purpose) <= 200),
    source          text   not null default '' check (source ~ '^[a-z-]{0,20}$'),
    amount          numeric(18,2) not null check (amount <> 0),
    version         int    not null default 1,
    foreign key (project_id, organization_id) references projects (id, organization_id),
    foreign key (sub_project_id, project_id) references sub_projects (id, project_id),
    check (booked_in >= year)
);
-- 认出同一笔：一个单位的账簿里，哪一年的哪一张凭证、哪一条分录
create unique index payments_voucher on payments (organization_id, booked_in, voucher, line);
create index payments_place on payments (place);
create index payments_page on payments (project_id, year, paid_on, id);
comment on table  payments is '支付：一条分录一行；执行数是它们的和，退款为负';
comment on column payments.organization_id is '记账的单位，就是项目的预算单位';
comment on column payments.year is '预算年度；结转的支付写它用的是哪一年的预算';
comment on column payments.paid_on is '支付的日期';
comment on column payments.booked_in is '记账的年度：支付日期的年份，凭证在这一年之内编号';
comment on column payments.voucher is '凭证号';
comment on column payments.line is '分录号；一张凭证只有一条的为 1';
comment on column payments.payee is '收款人';
comment on column payments.purpose is '用途';
comment on column payments.source is '资金来源，见程序里的词表；没有写明的为空字';
comment on column payments.amount is '元；退款为负，不会是零';
comment on column payments.version is '版本号，每改一次加一；从前的样子在审计里';

do $$
declare t text;
begin
    foreach t in array '{budget_entries, payments}'::text[] loop
        execute format('create trigger set_place before insert or update of project_id on %I for each row execute function set_project_place()', t);
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
        execute format('grant select, insert, update on %I to ${app}', t);
        execute format('grant select on %I to ${reader}', t);
        execute format('create policy seen on %I for select to ${app}, ${reader} using (place like any ((select scope(''money.read''))::text[]))', t);
        execute format('create policy added on %I for insert to ${app} with check (place like any ((select scope(''money.write''))::text[]))', t);
        execute format('create policy changed on %I for update to ${app}
            using (place like any ((select scope(''money.write''))::text[])) with check (place like any ((select scope(''money.write''))::text[]))', t);
    end loop;
end $$;

-- 支付与预算也能导入；接口交来的一批支付是另一份草稿，不碰页面上那一份
create or replace function import_permission(kind text) returns text
    language sql immutable parallel safe
as $$
    select case when kind = 'projects' then 'project.write'
                when kind in ('payments', 'payments-batch', 'budget-entries') then 'money.write' end
$$;

revoke create on schema zhunsheng from ${rules};
