-- 自评表的一行用数据项作完成值：提交时连同由哪几条记录数出一起冻结；责任处室确认的是哪一个数。
grant create on schema zhunsheng to ${rules};

create table figure_freezes (
    id         bigint generated always as identity primary key,
    filling_id bigint not null references fillings (id),
    number     bigint not null,
    place      text collate "C" not null,
    "row"      text collate "C" not null,
    part       text   not null check (part in ('', 'of', 'to')),
    figure_id  bigint not null,
    version    int    not null,
    value      numeric,
    records    bigint[] not null,
    changes    int[]    not null,
    evidence   text[]   not null,
    at         timestamptz not null default now(),
    foreign key (figure_id, version) references figure_versions (figure_id, number),
    check (cardinality(records) = cardinality(changes))
);
create index figure_freezes_filling on figure_freezes (filling_id, number);
create index figure_freezes_figure on figure_freezes (figure_id, version);
create index figure_freezes_place on figure_freezes (place);
create trigger set_place before insert on figure_freezes for each row execute function set_filling_place();
create trigger kept before update or delete on figure_freezes for each row execute function only_place();
comment on table  figure_freezes is '自评表提交时冻结的数，只增不改';
comment on column figure_freezes.number is '那时填报表最后一次改动的编号：与 filling_versions 的同一个';
comment on column figure_freezes."row" is '哪一行指标';
comment on column figure_freezes.part is '比率的分子 of、分母 to；数出来的为空字';
comment on column figure_freezes.version is '照第几版定义数的';
comment on column figure_freezes.value is '那时数出的数';
comment on column figure_freezes.records is '由哪几条记录（支付）数出';
comment on column figure_freezes.changes is '那时各条是第几次改动（支付是第几版）';
comment on column figure_freezes.evidence is '各条记录附的文件，写作 file:编号:散列';

create table figure_confirmations (
    id         bigint generated always as identity primary key,
    filling_id bigint not null references fillings (id),
    place      text collate "C" not null,
    "row"      text collate "C" not null,
    figure_id  bigint not null,
    version    int    not null,
    value      numeric,
    account_id bigint not null references accounts (id),
    at         timestamptz not null default now(),
    foreign key (figure_id, version) references figure_versions (figure_id, number)
);
create index figure_confirmations_filling on figure_confirmations (filling_id, "row", id);
create index figure_confirmations_figure on figure_confirmations (figure_id, version);
create index figure_confirmations_account on figure_confirmations (account_id);
create index figure_confirmations_place on figure_confirmations (place);
create trigger set_place before insert on figure_confirmations for each row execute function set_filling_place();
create trigger kept before update or delete on figure_confirmations for each row execute function only_place();
comment on table  figure_confirmations is '责任处室确认数出的数，只增不改；数变了，要再确认';
comment on column figure_confirmations.value is '确认的是哪一个数';

do $$
declare t text;
begin
    foreach t in array '{figure_freezes, figure_confirmations}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
        execute format('grant select, insert on %I to ${app}', t);
        execute format('grant select on %I to ${reader}', t);
        execute format('create policy seen on %I for select to ${app}, ${reader} using (
            place like any ((select scope(''assignment.read''))::text[]) or (select cardinality(scope(''row.file'')) > 0) and filling_seen(filling_id))', t);
    end loop;
end $$;
create policy added on figure_freezes for insert to ${app} with check (filling_open(filling_id));
create policy added on figure_confirmations for insert to ${app} with check (
    row_open(filling_id, "row", 'actual') and account_id = (select current_account()));

-- 一个数由哪几条数出，连看的人看不见的；只有编号与散列
create function figure_records(figure bigint, organization bigint, year int)
    returns table (part text, measured bigint, version int, value numeric, records bigint[], changes int[], evidence text[])
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
declare
    unit  text := place_of(organization);
    above text;
    n     int;
    q     jsonb;
    which text;
    pays  boolean;
begin
    select f.place, v.number, v.query into above, n, q
      from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current where f.id = $1;
    pays := q ->> 'of' = 'payments';
    if above is null or unit is null or not starts_with(unit, above) or not figure_allowed(unit, $3, pays) then return; end if;
    if q ? 'to' then
        return query select 'of', r.measured, r.version, r.value, r.records, r.changes, r.evidence from figure_records(figure_named(q ->> 'of', above), $2, $3) r;
        return query select 'to', r.measured, r.version, r.value, r.records, r.changes, r.evidence from figure_records(figure_named(q ->> 'to', above), $2, $3) r;
        return;
    end if;
    which := figure_rows(q, unit, $3);
    return query execute format($query$
        select '', %s::bigint, %s, (select s.value from figure_sum($1, %L, %L, null) s),
               coalesce(array_agg(e.id order by e.id), '{}'), coalesce(array_agg(e.%I order by e.id), '{}'),
               %s from %I e where %s$query$,
        $1, n, figure_table(q), which, case when pays then 'version' else 'changed' end,
        case when pays then '''{}''::text[]' else format($files$
            array(select distinct format('file:%%s:%%s', one ->> 'id', one ->> 'sha256')
                    from register_entries e, jsonb_path_query(e.content, '$.*[*]') one
                   where jsonb_typeof(one) = 'object' and one ? 'sha256' and %s order by 1)$files$, which) end,
        figure_table(q), which) using q;
end $$;
alter function figure_records(bigint, bigint, int) owner to ${rules};
comment on function figure_records(bigint, bigint, int) is '一个数由哪几条记录数出；比率是分子、分母各一行；看不见的没有';

create function figure_login(filling bigint, account bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select a.login from accounts a
     where a.id = $2 and filling_seen($1) and exists (select from figure_confirmations c where c.filling_id = $1 and c.account_id = $2)
$$;
alter function figure_login(bigint, bigint) owner to ${rules};
comment on function figure_login(bigint, bigint) is '在这张表里确认过数的人的登录名';

revoke create on schema zhunsheng from ${rules};
