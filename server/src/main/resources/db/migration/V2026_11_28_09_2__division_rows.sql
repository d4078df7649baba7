-- 责任处室填自己的行：目标表的一行写着责任处室，那个处室的人就填得了这一行，别的行只能看；填好了确认。
grant create on schema zhunsheng to ${rules};

create table division_rows (
    filling_id       bigint not null references fillings (id),
    "row"            text collate "C" not null,
    organization_id  bigint not null references organizations (id),
    place            text collate "C" not null,
    confirmed_number bigint,
    confirmed_by     bigint references accounts (id),
    confirmed_at     timestamptz,
    primary key (filling_id, "row"),
    check ((confirmed_number is null) = (confirmed_at is null) and (confirmed_number is null) = (confirmed_by is null))
);
create index division_rows_place on division_rows (place, filling_id);
create index division_rows_organization on division_rows (organization_id);
create trigger set_place before insert or update of organization_id on division_rows
    for each row execute function set_place();
comment on table  division_rows is '填报表的哪一行由哪个处室填，随“责任处室”一格而有';
comment on column division_rows.place is '处室的位置';
comment on column division_rows.confirmed_number is '确认的时候表的最后一次改动；这一行在那以后又改过的，要再确认';

do $$
begin
    execute 'alter table division_rows enable row level security';
    execute 'alter table division_rows force row level security';
    execute format('create policy owner on division_rows to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, insert, update, delete on division_rows to ${rules};
create policy rules on division_rows to ${rules} using (true) with check (true);

-- 写的是本单位一个处室的编码或名称，就归它；认不出、重名的，不归谁
create function name_division() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare division bigint := (
    select min(o.id) from fillings f
      join organizations o on o.place >= f.place and o.place < f.place || '~'
     where f.id = new.filling_id and o.kind = 'division' and o.closed_on is null and btrim(new.value) in (o.code, o.name)
    having count(*) = 1);
begin
    if division is null then
        delete from division_rows where filling_id = new.filling_id and "row" = new."row";
    else
        insert into division_rows as d (filling_id, "row", organization_id) values (new.filling_id, new."row", division)
        on conflict (filling_id, "row") do update
           set organization_id = excluded.organization_id, confirmed_number = null, confirmed_by = null, confirmed_at = null
         where d.organization_id <> excluded.organization_id;
    end if;
    return null;
end $$;
alter function name_division() owner to ${rules};
create trigger name_division after insert or update of value on cells
    for each row when (new.field = 'division') execute function name_division();
update cells set value = value where field = 'division';

-- 这张表有几行由这个人的处室填，就看得见整张
create function division_reads(filling bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select exists (select from division_rows d where d.filling_id = filling and d.place like any (scope('row.file'))) $$;
alter function division_reads(bigint) owner to ${rules};
comment on function division_reads(bigint) is '这张表有没有由这个人的处室填的行';

-- 自己处室的行的格；这一行在不在、归哪个处室，由单位定
create function row_open(filling bigint, wanted text, field text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select field not in ('@', 'division')
       and exists (select from division_rows d join fillings f on f.id = d.filling_id
                    where d.filling_id = filling and d."row" = wanted and f.open and d.place like any (scope('row.file')))
$$;
alter function row_open(bigint, text, text) owner to ${rules};
comment on function row_open(bigint, text, text) is '这一格可以填，而且是这个人的处室的';

create or replace function filling_seen(filling bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((select case when place like any (scope('assignment.read')) then true else division_reads(id) end
                       from fillings where id = filling), false)
$$;
comment on function filling_seen(bigint) is '看得见这张表';

-- 处室的人看不见填报、项目：只说自己填的那张表是哪个项目的、期限是哪天；调整没有期限
create function division_filling(filling bigint) returns table (project text, deadline date)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select p.name, case when a.state like 'adjust%' then null else a.deadline end
      from fillings f join projects p on p.id = f.project_id join assignments a on a.id = f.assignment_id
     where f.id = filling and filling_seen(filling)
$$;
alter function division_filling(bigint) owner to ${rules};
comment on function division_filling(bigint) is '看得见的一张表是哪个项目的、期限是哪天';

-- 处室的人改了自己的行，也记为填过的人：他不能审核通过这一份
grant update (authors) on assignments to ${rules};
create function division_author(filling bigint) returns boolean
    language sql volatile security definer set search_path = zhunsheng, pg_temp
as $$
    with held as (
        update assignments a set authors = case when current_account() = any (a.authors) then a.authors else a.authors || current_account() end
          from fillings f
         where f.id = filling and a.id = f.assignment_id and f.open and division_reads(filling)
        returning a.id)
    select exists (select from held)
$$;
alter function division_author(bigint) owner to ${rules};
comment on function division_author(bigint) is '记下处室里改的人；现在不能填的为否';

-- 没有处室的行可填的人（平常的人），后面的一半不必逐行去看
alter policy seen    on fillings using (place like any ((select scope('assignment.read'))::text[])
    or (select cardinality(scope('row.file')) > 0) and division_reads(id));
alter policy changed on fillings
    using (place like any ((select scope('assignment.file'))::text[]) or (select cardinality(scope('row.file')) > 0) and division_reads(id))
    with check (place like any ((select scope('assignment.file'))::text[]) or (select cardinality(scope('row.file')) > 0) and division_reads(id));
alter policy added   on cells with check (filling_open(filling_id) or row_open(filling_id, "row", field));
alter policy changed on cells using (filling_open(filling_id) or row_open(filling_id, "row", field))
    with check (filling_open(filling_id) or row_open(filling_id, "row", field));
alter policy added   on cell_changes with check (
    (filling_open(filling_id) or row_open(filling_id, "row", field)) and account_id is not distinct from (select current_account()));

grant select, update (confirmed_number, confirmed_by, confirmed_at) on division_rows to ${app};
grant select on division_rows to ${reader};
create policy seen    on division_rows for select to ${app}, ${reader} using (
    place like any ((select scope('row.file'))::text[]) or filling_seen(filling_id));
create policy changed on division_rows for update to ${app}
    using (place like any ((select scope('row.file'))::text[]))
    with check (place like any ((select scope('row.file'))::text[]) and confirmed_by = (select current_account()));

revoke create on schema zhunsheng from ${rules};
