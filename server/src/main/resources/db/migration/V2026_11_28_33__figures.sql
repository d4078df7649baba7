-- 数据项：由台账、支付的记录数出的数。怎样数是数据（定义），一版一版地公布；数的时候照定义拼出一句 SQL，值都加引号，栏目的名字出自读懂了的定义。
grant create on schema zhunsheng to ${rules};

create table figures (
    id              bigint generated always as identity primary key,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    code            text collate "C" not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    current         int    not null default 1 check (current > 0),
    unique (organization_id, code)
);
create index figures_place on figures (place, code);
create trigger set_place before insert or update of organization_id on figures
    for each row execute function set_place();
comment on table  figures is '数据项；怎样数在各版里';
comment on column figures.organization_id is '哪个机构设的；它自己与下级用';
comment on column figures.code is '定义里的编号；一个机构之内不重复，近处的盖过上级的';
comment on column figures.current is '现在用第几版定义';

create table figure_versions (
    figure_id    bigint not null references figures (id),
    number       int    not null check (number > 0),
    place        text collate "C" not null,
    title        text   not null check (length(title) between 1 and 200),
    title_en     text   not null check (length(title_en) between 1 and 200),
    unit         text   not null check (length(unit) <= 20),
    definition   text   not null check (length(definition) <= 200000),
    query        jsonb  not null check (jsonb_typeof(query) = 'object'),
    published_by bigint not null references accounts (id),
    published_at timestamptz not null default now(),
    primary key (figure_id, number)
);
create index figure_versions_place on figure_versions (place);
create index figure_versions_published_by on figure_versions (published_by);
comment on table  figure_versions is '数据项的定义，各版都留着，只增不改；冻结的数记着是第几版数的';
comment on column figure_versions.title is '定义里的名称，列数据项的时候用';
comment on column figure_versions.title_en is '定义里的英文名称';
comment on column figure_versions.unit is '计量单位；没有的为空字';
comment on column figure_versions.definition is '定义的原文';
comment on column figure_versions.query is '读懂了的：of、operation、field、where、states、subProjects、date、yearly；比率是 of、to、decimals';

create function figure_place(figure bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select place from figures where id = figure $$;
alter function figure_place(bigint) owner to ${rules};
comment on function figure_place(bigint) is '数据项的位置：设它的机构的位置';

create function set_figure_version_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := figure_place(new.figure_id);
    if new.place is null then
        raise foreign_key_violation using message = '没有这个数据项：' || coalesce(new.figure_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert on figure_versions for each row execute function set_figure_version_place();
create trigger kept before update or delete on figure_versions for each row execute function only_place();

do $$
declare t text;
begin
    foreach t in array '{figures, figure_versions}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;

grant select, insert, update on figures to ${app};
grant select, insert on figure_versions to ${app};
grant select on figures, figure_versions to ${reader};

-- 上级设的，下级用；处室的人填自己的行，也看得见单位用的
create policy seen    on figures for select to ${app}, ${reader} using (
    place like any ((select scope('register.read'))::text[]) or place like any ((select scope('register.define'))::text[]) or register_above(place));
create policy added   on figures for insert to ${app} with check (place like any ((select scope('register.define'))::text[]));
create policy changed on figures for update to ${app}
    using (place like any ((select scope('register.define'))::text[])) with check (place like any ((select scope('register.define'))::text[]));

create policy seen    on figure_versions for select to ${app}, ${reader} using (
    place like any ((select scope('register.read'))::text[]) or place like any ((select scope('register.define'))::text[]) or register_above(place));
create policy added   on figure_versions for insert to ${app} with check (
    place like any ((select scope('register.define'))::text[]) and published_by = (select current_account()));

-- 一百万条记录的台账，一年之内的几条由索引找到
create index register_entries_counted on register_entries (register_id, entry_date) include (place, state, withdrawn);

create function figure_words(several jsonb) returns text
    language sql immutable set search_path = zhunsheng, pg_temp
as $$ select string_agg(quote_literal(one), ', ') from jsonb_array_elements_text(several) one $$;
comment on function figure_words(jsonb) is '几个值，加了引号';

-- 没有写状态的：新的之外的各种都算；新的走不出去的，只有它
create function figure_states(query jsonb, initial text, moves jsonb) returns text
    language sql immutable set search_path = zhunsheng, pg_temp
as $$
    select case when jsonb_array_length(query -> 'states') > 0 then format('e.state in (%s)', figure_words(query -> 'states'))
                when exists (select from jsonb_array_elements(moves) m where m ->> 'from' = initial and m ->> 'to' <> initial)
                    then format('e.state <> %L', initial)
                else 'true' end
$$;
comment on function figure_states(jsonb, text, jsonb) is '哪几种状态的算，写作条件';

-- 各栏的条件与日期；记录在 e 里
create function figure_filters(query jsonb, year int) returns text
    language plpgsql immutable set search_path = zhunsheng, pg_temp
as $$
declare
    pays  boolean := query ->> 'of' = 'payments';
    day   text := query ->> 'date';
    parts text[] := '{}';
    one   jsonb;
begin
    for one in select * from jsonb_array_elements(query -> 'where') loop
        parts := parts || case
            when pays then format('e.%I in (%s)', replace(one ->> 'field', '-', '_'), figure_words(one -> 'values'))
            else (select '(' || string_agg(format('e.content @> %L', jsonb_build_object(one ->> 'field',
                             case when (one ->> 'several')::boolean then jsonb_build_array(v) else to_jsonb(v) end)), ' or ') || ')'
                    from jsonb_array_elements_text(one -> 'values') v) end;
    end loop;
    if not (query ->> 'yearly')::boolean then
        if day is not null and not pays then parts := parts || format('e.content ? %L', day); end if;
    elsif pays then
        parts := parts || case when day is null then format('e.year = %s', year) else format('e.booked_in = %s', year) end;
    elsif day is null then
        parts := parts || format('e.entry_date between %L and %L', make_date(year, 1, 1), make_date(year, 12, 31));
    else
        parts := parts || format('(e.content ->> %L) between %L and %L', day, make_date(year, 1, 1)::text, make_date(year, 12, 31)::text);
    end if;
    return coalesce(nullif(array_to_string(parts, ' and '), ''), 'true');
end $$;
comment on function figure_filters(jsonb, int) is '各栏的条件与日期，写作条件';

-- 一个机构（连同下级）的哪几条：编号相同的台账，上级设的、自己设的、下级设的都数
create function figure_rows(query jsonb, unit text, year int) returns text
    language plpgsql stable set search_path = zhunsheng, pg_temp
as $$
declare
    within text := format('e.place >= %L and e.place < %L and ', unit, unit || '~') || figure_filters(query, year);
    known  text;
begin
    if jsonb_array_length(query -> 'subProjects') > 0 then
        within := within || format(' and e.sub_project_id in (select s.id from sub_projects s where s.name in (%s))', figure_words(query -> 'subProjects'));
    end if;
    if query ->> 'of' = 'payments' then return within; end if;
    select string_agg(format('e.register_id = %s and %s', r.id, figure_states(query, v.initial, v.moves)), ' or ') into known
      from registers r join register_versions v on v.register_id = r.id and v.number = r.current
     where r.code = query ->> 'of' and (starts_with(r.place, unit) or starts_with(unit, r.place));
    return format('(%s) and not e.withdrawn and ', coalesce(known, 'false')) || within;
end $$;
comment on function figure_rows(jsonb, text, int) is '一个机构的哪几条记录，写作条件';

-- 数出来：先数，后是由几条记录
create function figure_sum(query jsonb, source text, "rows" text, more jsonb, out value numeric, out records bigint)
    language plpgsql stable set search_path = zhunsheng, pg_temp
as $$
declare
    field   text := query ->> 'field';
    several boolean := coalesce((query ->> 'several')::boolean, false);
    one     text := case when query ->> 'of' = 'payments' then format('e.%I', replace(field, '-', '_'))
                         when several then 'v.one' else format('(e.content ->> %L)', field) end;
    counted text := case query ->> 'operation' when 'count' then 'count(*)::numeric'
                         when 'sum' then format('coalesce(sum(%s::numeric), 0)', one)
                         else format('count(distinct nullif(%s::text, ''''))::numeric', one) end;
begin
    execute format('select %s, %s from %s e %s where %s', counted, case when several then 'count(distinct e.id)' else 'count(*)' end, source,
                   case when several then format('left join lateral jsonb_array_elements_text(e.content -> %L) v (one) on true', field) else '' end, "rows")
       into value, records using more;
end $$;
comment on function figure_sum(jsonb, text, text, jsonb) is '一个表里合条件的记录数出的数，与由几条记录数出';

create function figure_table(query jsonb) returns text
    language sql immutable
as $$ select case when query ->> 'of' = 'payments' then 'payments' else 'register_entries' end $$;
comment on function figure_table(jsonb) is '记录在哪张表里';

-- 算例：记录不在表里，数法是同一个
create function figure_example(query jsonb, initial text, moves jsonb, entries jsonb, year int) returns numeric
    language sql stable set search_path = zhunsheng, pg_temp
as $$
    select value from figure_sum(query, $source$(
        select x.*, x.content ->> 'payee' as payee, x.content ->> 'purpose' as purpose, x.content ->> 'voucher' as voucher,
               case when x.content ->> 'amount' ~ '^-?[0-9.]+$' then (x.content ->> 'amount')::numeric end as amount,
               extract(year from x.entry_date) as year, extract(year from x.entry_date) as booked_in
          from jsonb_to_recordset($1) as x (id bigint, entry_date date, state text, withdrawn boolean, sub_project text, content jsonb))$source$,
        figure_states(query, initial, moves) || ' and not e.withdrawn and ' || figure_filters(query, year)
            || case when jsonb_array_length(query -> 'subProjects') > 0 then format(' and e.sub_project in (%s)', figure_words(query -> 'subProjects')) else '' end,
        entries)
$$;
comment on function figure_example(jsonb, text, jsonb, jsonb, int) is '算例里的记录数出的数';

-- 近处的盖过上级的
create function figure_named(wanted text, unit text) returns bigint
    language sql stable set search_path = zhunsheng, pg_temp
as $$ select f.id from figures f where f.code = wanted and starts_with(unit, f.place) order by length(f.place) desc limit 1 $$;
comment on function figure_named(text, text) is '一个位置用的、编号是这个的数据项；没有的为空';

-- 看得见这个机构的记录（数支付的，看得见支付），或它的填报表，或有自己处室的行的那一年的表
create function figure_allowed(unit text, year int, paid boolean) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select $1 like any (scope('assignment.read'))
        or $1 like any (scope(case when $3 then 'money.read' else 'register.read' end))
        or cardinality(scope('row.file')) > 0 and exists (
               select from fillings f join division_rows d on d.filling_id = f.id
                where f.place = $1 and f.year = $2 and d.place like any (scope('row.file')))
$$;
alter function figure_allowed(text, int, boolean) owner to ${rules};
comment on function figure_allowed(text, int, boolean) is '这个机构那一年的数，这个事务的帐号看不看得见';

-- 一个机构那一年的数：谁来看都一样。比率连同分子分母；分母为零的没有数
create function figure_value(figure bigint, organization bigint, year int,
                             out version int, out value numeric, out records bigint, out numerator numeric, out denominator numeric)
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
declare
    unit  text := place_of(organization);
    above text;
    query jsonb;
begin
    select f.place, v.number, v.query into above, version, query
      from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current where f.id = $1;
    if above is null or unit is null or not starts_with(unit, above) or not figure_allowed(unit, $3, query ->> 'of' = 'payments') then
        version := null;
        return;
    end if;
    if query ? 'to' then
        numerator := (figure_value(figure_named(query ->> 'of', above), $2, $3)).value;
        denominator := (figure_value(figure_named(query ->> 'to', above), $2, $3)).value;
        value := round(numerator * 100 / nullif(denominator, 0), (query ->> 'decimals')::int);
    else
        select s.value, s.records into value, records from figure_sum(query, figure_table(query), figure_rows(query, unit, $3), null) s;
    end if;
end $$;
alter function figure_value(bigint, bigint, int) owner to ${rules};
comment on function figure_value(bigint, bigint, int) is '一个机构那一年的数；看不见的没有';

-- 打开一个数：看的人看得见的那几条，日期近的在前
create function figure_entries(figure bigint, organization bigint, year int, seen text[], day date, after bigint, most int) returns setof register_entries
    language plpgsql stable set search_path = zhunsheng, pg_temp
as $$
declare query jsonb := (select v.query from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current where f.id = $1);
begin
    if query is null or query ? 'to' or query ->> 'of' = 'payments' then return; end if;
    return query execute 'select e.* from register_entries e where ' || figure_rows(query, place_of($2), $3)
        || ' and e.place like any ($1) and (e.entry_date, e.id) < ($2, $3) order by e.entry_date desc, e.id desc limit $4'
        using seen, day, after, most;
end $$;
comment on function figure_entries(bigint, bigint, int, text[], date, bigint, int) is '一个数由哪几条记录数出，看得见的';

create function figure_payments(figure bigint, organization bigint, year int, seen text[], day date, after bigint, most int) returns setof payments
    language plpgsql stable set search_path = zhunsheng, pg_temp
as $$
declare query jsonb := (select v.query from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current where f.id = $1);
begin
    if query is null or query ? 'to' or query ->> 'of' <> 'payments' then return; end if;
    return query execute 'select e.* from payments e where ' || figure_rows(query, place_of($2), $3)
        || ' and e.place like any ($1) and (e.paid_on, e.id) < ($2, $3) order by e.paid_on desc, e.id desc limit $4'
        using seen, day, after, most;
end $$;
comment on function figure_payments(bigint, bigint, int, text[], date, bigint, int) is '一个数由哪几笔支付数出，看得见的';

create function figure_seen(figure bigint, organization bigint, year int, seen text[]) returns bigint
    language plpgsql stable set search_path = zhunsheng, pg_temp
as $$
declare
    query jsonb := (select v.query from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current where f.id = $1);
    found bigint;
begin
    if query is null or query ? 'to' then return 0; end if;
    execute format('select count(*) from %s e where ', figure_table(query)) || figure_rows(query, place_of($2), $3) || ' and e.place like any ($1)'
       into found using seen;
    return found;
end $$;
comment on function figure_seen(bigint, bigint, int, text[]) is '一个数的各条记录里，看得见几条';

revoke create on schema zhunsheng from ${rules};
