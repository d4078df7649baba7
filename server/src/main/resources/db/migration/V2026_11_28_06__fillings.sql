-- 填报表：一张正在填的表由许多格组成；每改一格记一行，永不更改，现在的值另存一份。
grant create on schema zhunsheng to ${rules};

create table fillings (
    id          bigint generated always as identity primary key,
    project_id  bigint not null references projects (id),
    place       text collate "C" not null,
    kind        text   not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    year        int    not null check (year between 2000 and 2100),
    round       int    not null default 1 check (round > 0),
    scheme      text   not null default '',
    open        boolean not null default true,
    last_number bigint not null default 0,
    created_at  timestamptz not null default now(),
    unique (project_id, kind, year, round)
);
create index fillings_place on fillings (place, year, kind, id);
create trigger set_place before insert or update of project_id on fillings
    for each row execute function set_project_place();
comment on table  fillings is '填报表：一个项目一年的一种表';
comment on column fillings.kind is '哪一种表：goals 绩效目标，monitoring 运行监控';
comment on column fillings.round is '第几次：一年可以监控几次';
comment on column fillings.scheme is '用哪一个指标体系；没有定的为空字';
comment on column fillings.open is '可以填；送审之后不能';
comment on column fillings.last_number is '最后一次改动的编号';

create table cells (
    filling_id bigint not null references fillings (id),
    "row"      text collate "C" not null check ("row" ~ '^[a-z0-9]{0,24}$'),
    field      text collate "C" not null check (field ~ '^(@|[a-zA-Z]{1,40})$'),
    value      text   not null check (length(value) <= 8000),
    number     bigint not null,
    primary key (filling_id, "row", field)
);
comment on table  cells is '填报表的各格现在的值';
comment on column cells."row" is '行的编号，一经给出不再变；不在表格里的栏为空字';
comment on column cells.field is '哪一栏；@ 是这一行自己：值为所在部分与次序，空字是删去了';
comment on column cells.number is '最后一次改动的编号';

create table cell_changes (
    filling_id bigint not null references fillings (id),
    number     bigint not null,
    "row"      text collate "C" not null,
    field      text collate "C" not null,
    value      text   not null,
    cause      text   not null check (cause in ('typed', 'pasted', 'filled', 'undone', 'chosen', 'copied', 'computed')),
    account_id bigint references accounts (id),
    at         timestamptz not null default now(),
    key        text collate "C" not null check (length(key) between 1 and 40),
    primary key (filling_id, number),
    unique (filling_id, key)
);
comment on table  cell_changes is '各格的每一次改动，只加不改';
comment on column cell_changes.number is '改动的编号，一张表之内越来越大';
comment on column cell_changes.cause is 'typed 键入，pasted 粘贴，filled 向下填，undone 撤销，chosen 两个值里选的，copied 由去年或已批的表带来，computed 算出';
comment on column cell_changes.key is '发起的一方给的编号：同一个改动再来一次不会重复';

create unlogged table filling_presences (
    filling_id bigint not null,
    account_id bigint not null,
    page       text   not null check (length(page) between 1 and 40),
    "row"      text collate "C" not null,
    field      text collate "C" not null,
    until      timestamptz not null,
    primary key (filling_id, page)
);
create index filling_presences_until on filling_presences (until);
create index cell_changes_account on cell_changes (filling_id, account_id);
comment on table filling_presences is '谁正在看这张表的哪一格；不必留存';
comment on column filling_presences.page is '打开的一页';

-- 表可以填，而且有权填
create function filling_open(filling bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select coalesce((select open and place like any (scope('filling.write')) from fillings where id = filling), false) $$;
alter function filling_open(bigint) owner to ${rules};
comment on function filling_open(bigint) is '这张表可以填，而且有权填';

create function filling_seen(filling bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select coalesce((select place like any (scope('filling.read')) from fillings where id = filling), false) $$;
alter function filling_seen(bigint) owner to ${rules};
comment on function filling_seen(bigint) is '看得见这张表';

-- 改的人、在看的人通常在看不见帐号的人之外：只说这张表里出现过的人的登录名
create function filling_login(filling bigint, account bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select login from accounts
     where id = account and filling_seen(filling)
       and (exists (select from cell_changes c where c.filling_id = filling and c.account_id = account)
            or exists (select from filling_presences p where p.filling_id = filling and p.account_id = account))
$$;
alter function filling_login(bigint, bigint) owner to ${rules};
comment on function filling_login(bigint, bigint) is '在这张表里改过、看着的人的登录名';

do $$
declare t text;
begin
    foreach t in array '{fillings, cells, cell_changes, filling_presences}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
    end loop;
end $$;
grant select, update (place) on fillings to ${rules};
create policy rules on fillings to ${rules} using (true) with check (true);
grant select on cell_changes, filling_presences to ${rules};
create policy rules on cell_changes for select to ${rules} using (true);
create policy rules on filling_presences for select to ${rules} using (true);

grant select, insert, update on fillings, cells to ${app};
grant select, insert on cell_changes to ${app};
grant select, insert, update, delete on filling_presences to ${app};
grant select on fillings, cells, cell_changes to ${reader};

create policy seen    on fillings for select to ${app}, ${reader} using (place like any ((select scope('filling.read'))::text[]));
create policy added   on fillings for insert to ${app} with check (place like any ((select scope('filling.write'))::text[]));
create policy changed on fillings for update to ${app}
    using (place like any ((select scope('filling.write'))::text[])) with check (place like any ((select scope('filling.write'))::text[]));

create policy seen    on cells for select to ${app}, ${reader} using (filling_seen(filling_id));
create policy added   on cells for insert to ${app} with check (filling_open(filling_id));
create policy changed on cells for update to ${app} using (filling_open(filling_id)) with check (filling_open(filling_id));

create policy seen    on cell_changes for select to ${app}, ${reader} using (filling_seen(filling_id));
create policy added   on cell_changes for insert to ${app}
    with check (filling_open(filling_id) and account_id is not distinct from (select current_account()));

create policy seen    on filling_presences for select to ${app} using (filling_seen(filling_id));
create policy added   on filling_presences for insert to ${app} with check (filling_seen(filling_id) and account_id = (select current_account()));
create policy changed on filling_presences for update to ${app}
    using (account_id = (select current_account())) with check (filling_seen(filling_id) and account_id = (select current_account()));
create policy removed on filling_presences for delete to ${app} using (account_id = (select current_account()) or until < now());

revoke create on schema zhunsheng from ${rules};
