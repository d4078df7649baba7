-- Excel 填报：交回的工作簿先放在这里，逐格看过再写。一个帐号同时只有一份，新的替换旧的；到期就没有了。
grant create on schema zhunsheng to ${rules};

alter table cell_changes drop constraint cell_changes_cause_check, add constraint cell_changes_cause_check
    check (cause in ('typed', 'pasted', 'filled', 'undone', 'chosen', 'copied', 'computed', 'restored', 'taken', 'workbook'));
comment on column cell_changes.cause is 'typed 键入，pasted 粘贴，filled 向下填，undone 撤销，chosen 两个值里选的，copied 由去年或已批的表带来，computed 算出，restored 调整不办了，恢复成基线，taken 选自指标库，workbook 由交回的工作簿而来';

create table workbooks (
    id         bigint generated always as identity primary key,
    account_id bigint not null unique references accounts (id),
    name       text   not null check (length(name) between 1 and 255),
    content    jsonb  not null check (jsonb_typeof(content) = 'object'),
    outcome    jsonb  check (jsonb_typeof(outcome) = 'array'),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null default now() + interval '7 days'
);
create index workbooks_expires on workbooks (expires_at);
comment on table  workbooks is '交回的工作簿：认出来的各表各格，等着逐格看过再写';
comment on column workbooks.content is '认出来的：哪张填报表、下载时最后一次改动的编号、各行各格写的';
comment on column workbooks.outcome is '最近一次确认，各表写进了几格；没有确认过的为空';
comment on column workbooks.expires_at is '过了就看不见，下一份交来时删去';

do $$
begin
    execute 'alter table workbooks enable row level security';
    execute 'alter table workbooks force row level security';
    execute format('create policy owner on workbooks to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, delete on workbooks to ${rules};
create policy rules on workbooks to ${rules} using (true);
grant select, insert, update (outcome), delete on workbooks to ${app};
create policy own on workbooks to ${app} using (account_id = (select current_account()) and expires_at > now())
    with check (account_id = (select current_account()));

-- 到期的谁也看不见，所以由这里来删；连同这个人从前的一份
create function clear_workbooks() returns void
    language sql volatile security definer set search_path = zhunsheng, pg_temp
as $$ delete from workbooks where expires_at <= now() or account_id = current_account() $$;
alter function clear_workbooks() owner to ${rules};
comment on function clear_workbooks() is '删去到期的工作簿与这个人从前的一份';

revoke create on schema zhunsheng from ${rules};
