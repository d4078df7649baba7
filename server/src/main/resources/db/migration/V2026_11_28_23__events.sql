-- 事件：办成的事，对接的程序按编号一件一件地取。写的时候与所办的事在同一个事务里，先“到达”；提交之后由一个节点编号。
-- 编号在提交之后才有，所以不跳号，后提交的排在后面，取到某一号的程序不会漏掉前面的。
grant create on schema zhunsheng to ${rules};

create table arriving_events (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default clock_timestamp(),
    type     text collate "C" not null check (type ~ '^[a-z]+\.[a-z-]+$'),
    requires text not null check (requires in
        ('organization.read', 'project.read', 'campaign.read', 'assignment.read', 'money.read', 'indicator.read', 'disclosure.read')),
    place    text collate "C" not null,
    subject  text not null,
    detail   jsonb not null default '{}' check (jsonb_typeof(detail) = 'object')
);
create index arriving_events_place on arriving_events (place);
comment on table  arriving_events is '已经提交、还没有编号的事件；编了号就移到 events';
comment on column arriving_events.type is '办成了什么，如 assignment.submit，见 docs/events.md';
comment on column arriving_events.requires is '要有哪一项权限才看得见';
comment on column arriving_events.place is '所涉机构的位置';
comment on column arriving_events.subject is '对什么办的，如 assignment:23';
comment on column arriving_events.detail is '改前改后的状态、几件；没有人名，没有人写的字';

create table events (
    number   bigint primary key check (number > 0),
    at       timestamptz not null,
    type     text collate "C" not null,
    requires text not null,
    place    text collate "C" not null,
    subject  text not null,
    detail   jsonb not null
);
create index events_place on events (place, number);
comment on table  events is '事件，连续编号，只增不改';
comment on column events.number is '第几号：从 1 起，不跳号，没有重复';
comment on column events.type is '办成了什么，如 assignment.submit，见 docs/events.md';
comment on column events.requires is '要有哪一项权限才看得见';
comment on column events.place is '所涉机构的位置；机构移动的时候跟着变';
comment on column events.subject is '对什么办的，如 assignment:23';
comment on column events.detail is '改前改后的状态、几件；没有人名，没有人写的字';
create trigger kept before update or delete on events for each row execute function only_place();

do $$
declare t text;
begin
    foreach t in array '{arriving_events, events}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
        execute format('create policy job on %I to ${app} using ((select purpose(''job''))) with check ((select purpose(''job'')))', t);
    end loop;
end $$;
grant insert on arriving_events to ${rules};
grant insert, select, delete on arriving_events to ${app};
grant insert, select on events to ${app};
grant select on events to ${reader};

-- 谁办事，谁的事务里写；编号与移走是后台的事
create policy added on arriving_events for insert to ${app} with check ((select current_account()) is not null);
create policy seen on events for select to ${app}, ${reader} using (
    requires = 'organization.read'  and place like any ((select scope('organization.read'))::text[])
    or requires = 'project.read'    and place like any ((select scope('project.read'))::text[])
    or requires = 'campaign.read'   and place like any ((select scope('campaign.read'))::text[])
    or requires = 'assignment.read' and place like any ((select scope('assignment.read'))::text[])
    or requires = 'money.read'      and place like any ((select scope('money.read'))::text[])
    or requires = 'indicator.read'  and place like any ((select scope('indicator.read'))::text[])
    or requires = 'disclosure.read' and place like any ((select scope('disclosure.read'))::text[]));

create function last_event() returns bigint
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select coalesce(max(number), 0) from events $$;
alter function last_event() owner to ${rules};
comment on function last_event() is '现在的最后一号，不问看不看得见：取的人凭它知道取完了没有';

-- 填报的每一步，连同一次走许多份的（下达、延期、取消），由数据库写：哪条路来的都不漏
create function issued_events() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    insert into arriving_events (type, requires, place, subject, detail)
    select 'assignment.issue', 'assignment.read', a.place, 'assignment:' || a.id, jsonb_build_object('campaign', a.campaign_id, 'after', a.state)
      from added a order by a.id;
    return null;
end $$;
alter function issued_events() owner to ${rules};
create trigger announced after insert on assignments referencing new table as added for each statement execute function issued_events();

create function moved_events() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    insert into arriving_events (type, requires, place, subject, detail)
    select 'assignment.' || m.act, 'assignment.read', m.place, 'assignment:' || m.assignment_id,
           jsonb_build_object('before', m.from_state, 'after', m.to_state, 'level', m.level)
      from added m order by m.id;
    return null;
end $$;
alter function moved_events() owner to ${rules};
create trigger announced after insert on assignment_moves referencing new table as added for each statement execute function moved_events();

revoke create on schema zhunsheng from ${rules};
