-- 看板：一个任务的填报在每个机构（连同下级）各有几份，按状态、级次、期限数好。随填报在同一个事务里增减，
-- 看板读的行数只与下级机构的个数有关，与填报的份数无关。
grant create on schema zhunsheng to ${rules};

create function nodes_above(place text) returns setof text
    language sql immutable strict
as $$ select left(place, i) from generate_series(1, length(place)) i where substr(place, i, 1) = '/' $$;
comment on function nodes_above(text) is '一个位置与它的各级上级的位置，从最上级起';

create table assignment_counts (
    campaign_id bigint not null references campaigns (id),
    node        text   collate "C" not null,
    above       text   collate "C" not null,
    state       text   not null,
    level       int    not null,
    deadline    date   not null,
    slot        int    not null,
    forms       int    not null,
    primary key (campaign_id, node, state, level, deadline, slot)
);
create index assignment_counts_above on assignment_counts (campaign_id, above, node);
comment on table  assignment_counts is '看板的数：一个任务在一个机构与它的下级有几份填报；由填报来，随它在同一个事务里增减';
comment on column assignment_counts.node is '机构的位置；机构移动时由填报的位置重新数，不跟着改名';
comment on column assignment_counts.above is '上级机构的位置；最上级的为空字';
comment on column assignment_counts.state is '填报的状态';
comment on column assignment_counts.level is '到了第几级审核';
comment on column assignment_counts.slot is '上级机构的一个数分在几格里，一条连接写一格：许多单位同时开始、提交，不必排队等同一行；单位自己的只有 0';
comment on column assignment_counts.forms is '各格的和是几份；一格可以是负的';

create function counting_slot(own boolean) returns int
    language sql stable
as $$ select case when own then 0 else pg_backend_pid() % 16 end $$;
comment on function counting_slot(boolean) is '这条连接写上级机构的数的哪一格；单位自己的写 0';

-- 同样的先合起来，再加到各级；按主键的次序，两个事务不会互相等。没有变化的（只改了版本、填过的人）什么也不写
create function count_added_assignments() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    insert into assignment_counts (campaign_id, node, above, state, level, deadline, slot, forms)
    select c.campaign_id, n.node, regexp_replace(n.node, '[^/]+/$', ''), c.state, c.level, c.deadline, counting_slot(n.node = c.place), sum(c.forms)
      from (select campaign_id, place, state, level, deadline, count(*) as forms from added group by 1, 2, 3, 4, 5) c
     cross join lateral nodes_above(c.place) n (node)
     group by 1, 2, 4, 5, 6, 7 order by 1, 2, 4, 5, 6, 7
    on conflict (campaign_id, node, state, level, deadline, slot) do update set forms = assignment_counts.forms + excluded.forms;
    return null;
end $$;
alter function count_added_assignments() owner to ${rules};

create function count_changed_assignments() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    insert into assignment_counts (campaign_id, node, above, state, level, deadline, slot, forms)
    select c.campaign_id, n.node, regexp_replace(n.node, '[^/]+/$', ''), c.state, c.level, c.deadline, counting_slot(n.node = c.place), sum(c.forms)
      from (select campaign_id, place, state, level, deadline, sum(one) as forms
              from (select campaign_id, place, state, level, deadline, 1 as one from added
                    union all select campaign_id, place, state, level, deadline, -1 from removed) d
             group by 1, 2, 3, 4, 5 having sum(one) <> 0) c
     cross join lateral nodes_above(c.place) n (node)
     group by 1, 2, 4, 5, 6, 7 having sum(c.forms) <> 0 order by 1, 2, 4, 5, 6, 7
    on conflict (campaign_id, node, state, level, deadline, slot) do update set forms = assignment_counts.forms + excluded.forms;
    return null;
end $$;
alter function count_changed_assignments() owner to ${rules};

create trigger count_added after insert on assignments
    referencing new table as added for each statement execute function count_added_assignments();
create trigger count_changed after update on assignments
    referencing new table as added old table as removed for each statement execute function count_changed_assignments();

insert into assignment_counts (campaign_id, node, above, state, level, deadline, slot, forms)
select a.campaign_id, n.node, regexp_replace(n.node, '[^/]+/$', ''), a.state, a.level, a.deadline, 0, count(*)
  from assignments a cross join lateral nodes_above(a.place) n (node) group by 1, 2, 4, 5, 6;

-- 点开看板上的一个数：一种状态的，按单位的位置
create index assignments_standing on assignments (campaign_id, state, place, id);

create table urgings (
    id          bigint generated always as identity primary key,
    campaign_id bigint not null references campaigns (id),
    organization_id bigint not null references organizations (id),
    place       text collate "C" not null,
    said        text not null default '' check (length(said) <= 200),
    day         date not null default current_date,
    account_id  bigint not null references accounts (id),
    at          timestamptz not null default now(),
    unique (campaign_id, organization_id, day)
);
create index urgings_place on urgings (place);
create index urgings_organization on urgings (organization_id);
create trigger set_place before insert or update of organization_id on urgings
    for each row execute function set_place();
comment on table  urgings is '催办：下达机构从看板催一个机构与下级还没有办完的，在他们的待办与提醒里标出来；只增不改';
comment on column urgings.organization_id is '催哪个机构，连同下级';
comment on column urgings.said is '催的时候说的话';
comment on column urgings.day is '哪一天；一个机构一天至多催一次';

do $$
declare t text;
begin
    foreach t in array '{assignment_counts, urgings}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;
grant select, insert, update on assignment_counts to ${rules};
grant select, update (place) on urgings to ${rules};

grant select on assignment_counts to ${app}, ${reader};
create policy seen on assignment_counts for select to ${app}, ${reader} using (node like any ((select scope('assignment.read'))::text[]));

-- 催上级的，下级也看得见；催下级的，上级也看得见
grant select, insert on urgings to ${app};
grant select on urgings to ${reader};
create policy seen  on urgings for select to ${app}, ${reader} using (exists (
    select from unnest((select scope('assignment.read'))::text[]) mine (pattern) where place like mine.pattern or starts_with(mine.pattern, place)));
create policy added on urgings for insert to ${app} with check (
    account_id = (select current_account()) and campaign_place(campaign_id) like any ((select scope('campaign.write'))::text[])
    and starts_with(place, campaign_place(campaign_id)));

revoke create on schema zhunsheng from ${rules};
