-- 绩效运行监控：提交的时候按下的灯，整改通知与它走过的每一步。
grant create on schema zhunsheng to ${rules};

create function filling_place(filling bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select place from fillings where id = filling $$;
alter function filling_place(bigint) owner to ${rules};
comment on function filling_place(bigint) is '填报表的位置：项目的预算单位的位置';

create function set_filling_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := filling_place(new.filling_id);
    if new.place is null then
        raise foreign_key_violation using message = '没有这张填报表：' || coalesce(new.filling_id::text, 'null');
    end if;
    return new;
end $$;

create table monitoring_readings (
    id         bigint generated always as identity primary key,
    filling_id bigint not null references fillings (id),
    number     bigint not null,
    place      text collate "C" not null,
    light      text not null check (light in ('red', 'yellow', 'green', 'blue', 'none')),
    content    jsonb not null check (jsonb_typeof(content) = 'object'),
    at         timestamptz not null default now()
);
create index monitoring_readings_filling on monitoring_readings (filling_id, id);
create index monitoring_readings_place on monitoring_readings (place, light);
create trigger set_place before insert on monitoring_readings for each row execute function set_filling_place();
comment on table  monitoring_readings is '监控表每一次提交时的灯与钱，只增不改';
comment on column monitoring_readings.number is '那时填报表最后一次改动的编号：与 filling_versions 的同一个';
comment on column monitoring_readings.light is '总灯';
comment on column monitoring_readings.content is '截止日、预算与到截止日的执行、每盏灯的颜色、规则与算式';

create table monitoring_notices (
    id         bigint generated always as identity primary key,
    filling_id bigint not null references fillings (id),
    place      text collate "C" not null,
    row_ids    text[] not null default '{}' check (cardinality(row_ids) <= 200),
    demand     text   not null check (length(demand) between 1 and 2000),
    deadline   date   not null,
    state      text   not null default 'issued' check (state in ('issued', 'answered', 'returned', 'closed', 'withdrawn')),
    reviewer   text   not null,
    version    int    not null default 1
);
create index monitoring_notices_filling on monitoring_notices (filling_id, id);
create index monitoring_notices_place on monitoring_notices (place, deadline, id);
create trigger set_place before insert or update of filling_id on monitoring_notices
    for each row execute function set_filling_place();
comment on table  monitoring_notices is '整改通知：由运行监控而来';
comment on column monitoring_notices.row_ids is '针对哪几行指标；空的针对整张表';
comment on column monitoring_notices.demand is '要整改什么';
comment on column monitoring_notices.deadline is '反馈的期限';
comment on column monitoring_notices.state is 'issued 已下达，answered 反馈待审核，returned 被退回，closed 已销号，withdrawn 已撤回';
comment on column monitoring_notices.reviewer is '以哪个角色下达的：反馈由这个角色审核';

create table monitoring_notice_moves (
    id         bigint generated always as identity primary key,
    notice_id  bigint not null references monitoring_notices (id),
    place      text collate "C" not null,
    act        text   not null,
    from_state text   not null,
    to_state   text   not null,
    said       text   not null check (length(said) <= 2000),
    expected   jsonb  not null default '{}' check (jsonb_typeof(expected) = 'object'),
    role       text   not null,
    account_id bigint not null references accounts (id),
    moved_at   timestamptz not null default now()
);
create index monitoring_notice_moves_notice on monitoring_notice_moves (notice_id, id);
create index monitoring_notice_moves_place on monitoring_notice_moves (place);
comment on table  monitoring_notice_moves is '整改通知走过的每一步，只增不改';
comment on column monitoring_notice_moves.act is '做了什么，见 docs/monitoring.md';
comment on column monitoring_notice_moves.said is '要求、反馈、意见或理由';
comment on column monitoring_notice_moves.expected is '反馈里新的全年预计：行的编号到值；针对整张表的，键为空字';
comment on column monitoring_notice_moves.role is '以什么角色做的';

create function set_notice_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select n.place into new.place from monitoring_notices n where n.id = new.notice_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这份整改通知：' || coalesce(new.notice_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert on monitoring_notice_moves for each row execute function set_notice_place();

do $$
declare t text;
begin
    foreach t in array '{monitoring_readings, monitoring_notices, monitoring_notice_moves}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;

-- 以这个角色审核：任职在这里或上级，任务要这一级审核，没有填过、提交过这张表
create function may_review_filling(filling bigint, wanted text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((
        select f.place like any (scope('assignment.review')) and not current_account() = any (a.authors)
               and wanted = any (c.levels)
               and exists (select from grants g where g.account_id = current_account() and g.role = wanted
                              and starts_with(f.place, g.place) and g.valid_from <= now() and g.valid_until > now())
          from fillings f join assignments a on a.id = f.assignment_id join campaigns c on c.id = a.campaign_id
         where f.id = filling), false)
$$;
alter function may_review_filling(bigint, text) owner to ${rules};
comment on function may_review_filling(bigint, text) is '这个事务的帐号能不能以这个角色审核这张表';

-- 整改通知：只对交上来的监控表
create function may_issue_notice(filling bigint, wanted text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select may_review_filling(filling, wanted) and exists (
        select from fillings f join assignments a on a.id = f.assignment_id
         where f.id = filling and f.kind = 'monitoring' and a.state in ('submitted', 'approved'))
$$;
alter function may_issue_notice(bigint, text) owner to ${rules};
comment on function may_issue_notice(bigint, text) is '这个事务的帐号能不能以这个角色对这张表下达整改通知';

create function may_move_notice(notice bigint, act text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select case when act = 'answer' then n.place like any (scope('assignment.file')) else may_review_filling(n.filling_id, n.reviewer) end
      from monitoring_notices n where n.id = notice
$$;
alter function may_move_notice(bigint, text) owner to ${rules};
comment on function may_move_notice(bigint, text) is '整改通知的这一步，这个事务的帐号能不能走';

grant select, insert on monitoring_readings, monitoring_notice_moves to ${app};
grant select, insert, update (state, deadline, version) on monitoring_notices to ${app};
grant select on monitoring_readings, monitoring_notices, monitoring_notice_moves to ${reader};

create policy seen    on monitoring_readings for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added   on monitoring_readings for insert to ${app} with check (filling_open(filling_id));

create policy seen    on monitoring_notices for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added   on monitoring_notices for insert to ${app} with check (state = 'issued' and may_issue_notice(filling_id, reviewer));
-- 单位只能改成反馈了，别的由审核的改
create policy changed on monitoring_notices for update to ${app}
    using (place like any ((select scope('assignment.file'))::text[]) or place like any ((select scope('assignment.review'))::text[]))
    with check (case when state = 'answered' then place like any ((select scope('assignment.file'))::text[]) else may_review_filling(filling_id, reviewer) end);

create policy seen    on monitoring_notice_moves for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added   on monitoring_notice_moves for insert to ${app} with check (
    account_id = (select current_account()) and may_move_notice(notice_id, act));

revoke create on schema zhunsheng from ${rules};
