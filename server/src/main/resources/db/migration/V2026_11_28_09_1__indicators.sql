-- 指标库：财政部门的共性指标、主管部门的指标、单位自己的指标；各有各的审核，每一版有起止日期，采用了的不再改。
grant create on schema zhunsheng to ${rules};

create table indicators (
    id              bigint generated always as identity primary key,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    code            text collate "C" not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$'),
    unique (organization_id, code)
);
create index indicators_place on indicators (place);
create trigger set_place before insert or update of organization_id on indicators
    for each row execute function set_place();
comment on table  indicators is '指标库的一个指标；内容在各版里';
comment on column indicators.organization_id is '归谁：财政部门的是共性指标，主管部门的是部门指标，单位的是自有指标';

create table indicator_versions (
    id           bigint generated always as identity primary key,
    indicator_id bigint not null references indicators (id),
    place        text collate "C" not null,
    number       int    not null check (number > 0),
    level1       text   not null check (length(level1) between 1 and 100),
    level2       text   not null check (length(level2) between 1 and 100),
    name         text   not null check (length(name) between 1 and 100),
    definition   text   not null default '' check (length(definition) <= 300),
    formula      text   not null default '' check (length(formula) <= 300),
    direction    text   not null check (direction in ('positive', 'negative', 'qualitative')),
    unit         text   not null default '' check (length(unit) <= 20),
    source       text   not null default '' check (length(source) <= 300),
    kinds        text[] not null default '{}',
    state        text   not null default 'proposed' check (state in ('proposed', 'returned', 'in-use', 'superseded', 'withdrawn')),
    opinion      text   not null default '' check (length(opinion) <= 2000),
    proposed_by  bigint not null references accounts (id),
    in_use_from  date,
    in_use_until date,
    version      int    not null default 1,
    unique (indicator_id, number),
    check (in_use_from is not null or state not in ('in-use', 'superseded')),
    check ((in_use_until is not null) = (in_use_from is not null and state in ('superseded', 'withdrawn')))
);
create unique index indicator_versions_in_use on indicator_versions (indicator_id) where state = 'in-use';
create unique index indicator_versions_pending on indicator_versions (indicator_id) where state in ('proposed', 'returned');
create index indicator_versions_place on indicator_versions (place, id);
comment on table  indicator_versions is '指标的各版：一版在用，至多一版在审';
comment on column indicator_versions.direction is 'positive 正向，negative 反向，qualitative 定性';
comment on column indicator_versions.kinds is '适用的项目类别；空的不限';
comment on column indicator_versions.state is 'proposed 待审核，returned 被退回，in-use 在用，superseded 有了新的一版，withdrawn 停用或撤回';
comment on column indicator_versions.opinion is '最近一次退回、停用的理由';
comment on column indicator_versions.proposed_by is '谁提出的：不能审核通过自己的';
comment on column indicator_versions.in_use_from is '从哪天起在用';
comment on column indicator_versions.in_use_until is '用到哪天';

create function set_indicator_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select i.place into new.place from indicators i where i.id = new.indicator_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这个指标：' || coalesce(new.indicator_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert on indicator_versions for each row execute function set_indicator_place();

-- 用过的一版不再改：采用了它的目标说得出当时是怎样的
create function freeze_indicator() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    if (old.level1, old.level2, old.name, old.definition, old.formula, old.direction, old.unit, old.source, old.kinds, old.indicator_id, old.number)
       is distinct from
       (new.level1, new.level2, new.name, new.definition, new.formula, new.direction, new.unit, new.source, new.kinds, new.indicator_id, new.number) then
        raise check_violation using message = '用过的一版不能改，请提出新的一版';
    end if;
    return new;
end $$;
create trigger keep_used before update on indicator_versions
    for each row when (old.in_use_from is not null) execute function freeze_indicator();

do $$
declare t text;
begin
    foreach t in array '{indicators, indicator_versions}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;

-- 由谁审核：单位的由上一级，主管部门的由财政部门，财政部门自己的由本部门的另一个人
create function indicator_review_place(indicator bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select case when o.kind in ('bureau', 'installation') then i.place else regexp_replace(i.place, '[0-9]+/$', '') end
      from indicators i join organizations o on o.id = i.organization_id where i.id = indicator
$$;
alter function indicator_review_place(bigint) owner to ${rules};
comment on function indicator_review_place(bigint) is '这个指标在哪一级审核';

-- 归谁的哪一种；用的人通常看不见上级
create function indicator_reach(indicator bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select case o.kind when 'bureau' then 'common' when 'installation' then 'common' when 'department' then 'department' else 'own' end
      from indicators i join organizations o on o.id = i.organization_id where i.id = indicator
$$;
alter function indicator_reach(bigint) owner to ${rules};
comment on function indicator_reach(bigint) is 'common 共性，department 部门，own 自有';

-- 上级的、自己的，往下看得见；下级的，凭范围
create function indicator_above(place text) returns boolean
    language sql stable set search_path = zhunsheng, pg_temp
as $$ select exists (select from unnest(scope('indicator.read')) s (pattern) where starts_with(s.pattern, place)) $$;
comment on function indicator_above(text) is '这个位置是不是看指标库的人所在机构的上级或自己';

grant select, insert on indicators to ${app};
grant select, insert, update on indicator_versions to ${app};
grant select on indicators, indicator_versions to ${reader};

create policy seen    on indicator_versions for select to ${app}, ${reader} using (
    place like any ((select scope('indicator.read'))::text[]) or in_use_from is not null and indicator_above(place));
create policy added   on indicator_versions for insert to ${app} with check (
    place like any ((select scope('indicator.write'))::text[]) and state = 'proposed' and proposed_by = (select current_account()));
-- 归自己的：改提出的、撤回、停用；审核的：通过（不是自己提出的）、退回，旧的一版让位
create policy changed on indicator_versions for update to ${app}
    using (place like any ((select scope('indicator.write'))::text[])
           or indicator_review_place(indicator_id) like any ((select scope('indicator.review'))::text[]))
    with check (state in ('proposed', 'withdrawn') and place like any ((select scope('indicator.write'))::text[])
           or state in ('in-use', 'returned', 'superseded') and indicator_review_place(indicator_id) like any ((select scope('indicator.review'))::text[])
              and (state <> 'in-use' or proposed_by <> (select current_account())));

create policy seen    on indicators for select to ${app}, ${reader} using (
    place like any ((select scope('indicator.read'))::text[])
    or exists (select from indicator_versions v where v.indicator_id = indicators.id));
create policy added   on indicators for insert to ${app} with check (place like any ((select scope('indicator.write'))::text[]));

create or replace function import_permission(kind text) returns text
    language sql immutable parallel safe
as $$
    select case when kind = 'projects' then 'project.write'
                when kind = 'indicators' then 'indicator.write'
                when kind in ('payments', 'payments-batch', 'budget-entries') then 'money.write' end
$$;

revoke create on schema zhunsheng from ${rules};
