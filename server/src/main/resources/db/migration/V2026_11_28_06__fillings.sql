-- 填报表：一张正在填的表由许多格组成；每改一格记一行，永不更改，现在的值另存一份。
grant create on schema zhunsheng to ${rules};

create table fillings (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null unique references assignments (id),
    project_id    bigint not null references projects (id),
    place         text collate "C" not null,
    kind          text   not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    year          int    not null check (year between 2000 and 2100),
    scheme        text   not null,
    open          boolean not null,
    last_number   bigint not null default 0
);
create index fillings_place on fillings (place);
create index fillings_project on fillings (project_id, year, kind);
create trigger set_place before insert or update of project_id on fillings
    for each row execute function set_project_place();
comment on table  fillings is '填报表：一份填报要填的那张表，随填报而有';
comment on column fillings.kind is '哪一种表，与任务的目的相同：goals 绩效目标，monitoring 运行监控，self-evaluation 自评';
comment on column fillings.scheme is '用哪一个指标体系';
comment on column fillings.open is '可以填：填报在单位手里；由填报的状态决定';
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

create table filling_versions (
    filling_id bigint not null references fillings (id),
    number     bigint not null,
    state      text   not null,
    content    jsonb  not null,
    sha256     bytea  not null,
    at         timestamptz not null default now(),
    primary key (filling_id, number, state)
);
comment on table  filling_versions is '提交、终审的时候整张表冻结的样子，只加不改';
comment on column filling_versions.number is '那时最后一次改动的编号';
comment on column filling_versions.content is '各格的值，键是“行 栏”';
comment on column filling_versions.sha256 is '内容的摘要';

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
as $$ select coalesce((select open and place like any (scope('assignment.file')) from fillings where id = filling), false) $$;
alter function filling_open(bigint) owner to ${rules};
comment on function filling_open(bigint) is '这张表可以填，而且有权填';

create function filling_seen(filling bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select coalesce((select place like any (scope('assignment.read')) from fillings where id = filling), false) $$;
alter function filling_seen(bigint) owner to ${rules};
comment on function filling_seen(bigint) is '看得见这张表';

-- 表头要写主管部门，填表的人通常看不见上级：只说自己看得见的机构的主管部门叫什么
create function department_name(organization bigint, day date) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((select n.name from organization_names n where n.organization_id = d.id and n.valid_from <= day
                      order by n.valid_from desc limit 1), d.name)
      from organizations o
      join organizations d on d.id = any (string_to_array(rtrim(o.place, '/'), '/')::bigint[]) and d.kind in ('department', 'bureau')
     where o.id = organization and o.place like any (scope('organization.read'))
     order by d.kind = 'department' desc, length(d.place) desc
     limit 1
$$;
alter function department_name(bigint, date) owner to ${rules};
comment on function department_name(bigint, date) is '机构的主管部门在那一天的名称；没有主管部门的是财政部门';

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

-- 有一份填报就有一张表；批量下达也是一句
create function begin_fillings() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    insert into fillings (assignment_id, project_id, kind, year, scheme, open)
    select a.id, a.project_id, c.purpose, c.year, a.scheme, a.state in ('open', 'draft', 'returned')
      from added a join campaigns c on c.id = a.campaign_id;
    return null;
end $$;
alter function begin_fillings() owner to ${rules};
create trigger begin_fillings after insert on assignments
    referencing new table as added for each statement execute function begin_fillings();

-- 填报走一步：在单位手里的可以填，别的不能；提交、终审的时候冻结。与各格的改动抢同一行的锁，不会漏掉一格
create function follow_assignment() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update fillings set open = new.state in ('open', 'draft', 'returned') where assignment_id = new.id;
    if new.state in ('submitted', 'approved') then
        insert into filling_versions (filling_id, number, state, content, sha256)
        select f.id, f.last_number, new.state, frozen.content, sha256(convert_to(frozen.content::text, 'UTF8'))
          from fillings f
         cross join lateral (
               select coalesce(jsonb_object_agg(c."row" || ' ' || c.field, c.value), '{}') as content
                 from cells c where c.filling_id = f.id) frozen
         where f.assignment_id = new.id
        on conflict do nothing;
    end if;
    return null;
end $$;
alter function follow_assignment() owner to ${rules};
create trigger follow_assignment after update of state on assignments
    for each row when (old.state is distinct from new.state) execute function follow_assignment();

do $$
declare t text;
begin
    foreach t in array '{fillings, cells, cell_changes, filling_versions, filling_presences}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
    end loop;
end $$;
grant select, insert, update (place, open) on fillings to ${rules};
create policy rules on fillings to ${rules} using (true) with check (true);
grant select on cells, cell_changes, filling_presences to ${rules};
grant select, insert on filling_versions to ${rules};
create policy rules on cells for select to ${rules} using (true);
create policy rules on filling_versions to ${rules} using (true) with check (true);
create policy rules on cell_changes for select to ${rules} using (true);
create policy rules on filling_presences for select to ${rules} using (true);

grant select, update (last_number) on fillings to ${app};
grant select, insert, update on cells to ${app};
grant select on filling_versions to ${app};
grant select, insert on cell_changes to ${app};
grant select, insert, update, delete on filling_presences to ${app};
grant select on fillings, cells, cell_changes, filling_versions to ${reader};

create policy seen    on fillings for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy changed on fillings for update to ${app}
    using (place like any ((select scope('assignment.file'))::text[])) with check (place like any ((select scope('assignment.file'))::text[]));

create policy seen    on filling_versions for select to ${app}, ${reader} using (filling_seen(filling_id));

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
