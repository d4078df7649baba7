-- 邮件提醒：一个帐号一天至多一封，说快到期、已逾期的待办。先写在这里，再寄；寄不成的隔些时候再寄，当天为止。
grant create on schema zhunsheng to ${rules};

create table reminders (
    id         bigint generated always as identity primary key,
    account_id bigint not null references accounts (id),
    day        date   not null,
    address    text   not null check (length(address) <= 254),
    subject    text   not null,
    body       text   not null,
    state      text   not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
    attempts   int    not null default 0,
    due_at     timestamptz not null default now(),
    tried_at   timestamptz,
    problem    text   not null default '',
    detail     text   not null default '' check (length(detail) <= 300),
    unique (account_id, day)
);
create index reminders_waiting on reminders (day, due_at, id) where state = 'waiting';
create index reminders_troubled on reminders (tried_at) where problem <> '';
comment on table  reminders is '提醒的邮件：先写在这里再寄，一个帐号一天至多一封';
comment on column reminders.body is '正文；寄出之后、不再寄的，清空';
comment on column reminders.state is 'waiting 等着寄，sending 正在寄（寄到一半停了机的也停在这里，不再寄），sent 寄出，failed 不再寄';
comment on column reminders.due_at is '什么时候可以（再）寄';
comment on column reminders.problem is '最近一次没有寄成的问题编号，见 docs/problems.md；没有的为空字';
comment on column reminders.detail is '邮件服务器说的话';

create table reminder_days (
    day         date primary key,
    composed_at timestamptz not null default now()
);
comment on table reminder_days is '这一天的提醒都写好了';

do $$
declare t text;
begin
    foreach t in array '{reminders, reminder_days}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, insert, update, delete on %I to ${app}', t);
        execute format('create policy job on %I to ${app} using ((select purpose(''job''))) with check ((select purpose(''job'')))', t);
    end loop;
end $$;
grant select on reminders to ${rules};
create policy rules on reminders for select to ${rules} using (true);

-- 寄提醒的工作只要这几栏，帐号的其余它看不见
create function reminded_accounts(after bigint, most int) returns table (id bigint, login text, email text)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select a.id, a.login, a.email from accounts a
     where purpose('job') and a.state = 'active' and a.email <> '' and a.id > after order by a.id limit most
$$;
alter function reminded_accounts(bigint, int) owner to ${rules};
comment on function reminded_accounts(bigint, int) is '在用的、填了邮箱的帐号，只给后台工作';

-- 本人改自己的邮箱；只能改口令的会话、令牌都不行
grant update (email, version) on accounts to ${rules};
create function change_own_email(address text) returns boolean
    language sql security definer set search_path = zhunsheng, pg_temp
as $$
    with changed as (
        update accounts set email = nullif(address, ''), version = version + 1
         where id = current_account() and email is distinct from nullif(address, '')
           and coalesce(current_setting('zhunsheng.permissions', true), '') = ''
        returning id)
    select exists (select from changed)
$$;
alter function change_own_email(text) owner to ${rules};
comment on function change_own_email(text) is '改自己的邮箱，空的是不要；答改了没有';

create function reminder_condition() returns table (waiting int, sent_at timestamptz, failed_at timestamptz, problem text, detail text)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select (select count(*)::int from reminders r where r.state = 'waiting'),
           (select max(r.tried_at) from reminders r where r.state = 'sent'), f.tried_at, coalesce(f.problem, ''), coalesce(f.detail, '')
      from (values (1)) one (n)
      left join lateral (select r.tried_at, r.problem, r.detail from reminders r where r.problem <> '' order by r.tried_at desc limit 1) f on true
     where '1/' like any (scope('setting.write')) or '1/' like any (scope('policy.write'))
$$;
alter function reminder_condition() owner to ${rules};
comment on function reminder_condition() is '提醒寄得怎样，只给改得了设置的人；没有正文，也没有收信人';

revoke create on schema zhunsheng from ${rules};
