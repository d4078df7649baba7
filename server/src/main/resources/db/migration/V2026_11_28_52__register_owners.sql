-- 台账的主办处室与受限：由现在用的一版定义来。有主办处室的，记录都记在它名下，由它登记；受限的，只有登记的机构自己的人、
-- 单位负责人、审计人员看得见记录，别人只看得见数。几天的事记着最后一天，日历上每天都看得见。
grant create on schema zhunsheng to ${rules};

alter table registers add column owner_id bigint references organizations (id);
alter table registers add column restricted boolean not null default false;
alter table registers add column until text collate "C";
create index registers_restricted on registers (id) where restricted;
create index registers_owner on registers (owner_id) where owner_id is not null;
comment on column registers.owner_id is '现在的定义里的主办处室；没有的为空';
comment on column registers.restricted is '现在的定义里的：受限';
comment on column registers.until is '现在的定义里的：哪一栏是最后一天';

alter table register_entries add column last_date date;
comment on column register_entries.last_date is '最后一天：定义里写明的那一栏，至多在第一天之后一年；只有一天的为空';

create function set_last_date() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare last text := new.content ->> (select r.until from registers r where r.id = new.register_id);
begin
    new.last_date := case when last ~ '^\d{4}-\d{2}-\d{2}$' and last::date > new.entry_date then least(last::date, new.entry_date + 366) end;
    return new;
end $$;
alter function set_last_date() owner to ${rules};
create trigger set_last_date before insert or update of content, entry_date on register_entries
    for each row execute function set_last_date();

-- 受限的记录够得到的位置：登记得了的岗位自己的机构，负责人、审计人员的机构连同下级
create function restricted_scope() returns text[]
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
begin
    return (
        select coalesce(array_agg(distinct case when g.role in ('unit-head', 'auditor') then g.place || '%' else g.place end), '{}')
          from grants g
          join accounts a on a.id = g.account_id and a.state = 'active'
         where g.account_id = current_account() and g.valid_from <= now() and g.valid_until > now()
           and (g.role = 'auditor' or exists (select from role_permissions p where p.role = g.role and p.permission = 'register.write')));
end $$;
alter function restricted_scope() owner to ${rules};
comment on function restricted_scope() is '受限的台账里，这个事务的帐号够得到的位置，写作 like 的式样';

create function restricted_registers() returns setof bigint
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select id from registers where restricted $$;
alter function restricted_registers() owner to ${rules};
comment on function restricted_registers() is '受限的各个台账';

create function register_kept(register bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select r.owner_id is null or place_of(r.owner_id) like any (scope('register.write')) from registers r where r.id = $1 $$;
alter function register_kept(bigint) owner to ${rules};
comment on function register_kept(bigint) is '这个台账，这个事务的帐号登记得了；有主办处室的，是它的人或它上面的';

drop policy seen on register_entries;
create policy seen on register_entries for select to ${app}, ${reader} using (
    place like any ((select scope('register.read'))::text[])
    and (register_id not in (select restricted_registers()) or place like any ((select restricted_scope())::text[])));
drop policy added on register_entries;
create policy added on register_entries for insert to ${app} with check (
    place like any ((select scope('register.write'))::text[]) and changed_by = (select current_account())
    and (register_id not in (select restricted_registers()) or place like any ((select restricted_scope())::text[])));
drop policy changed on register_entries;
create policy changed on register_entries for update to ${app}
    using (place like any ((select scope('register.write'))::text[]))
    with check (
        place like any ((select scope('register.write'))::text[]) and changed_by = (select current_account())
        and (register_id not in (select restricted_registers()) or place like any ((select restricted_scope())::text[])));
drop policy seen on register_entry_changes;
create policy seen on register_entry_changes for select to ${app}, ${reader} using (
    place like any ((select scope('register.read'))::text[]) and exists (select from register_entries e where e.id = entry_id));

-- 有主办处室的，新的都记在它名下
create or replace function set_register_entry() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare
    above text;
    owner bigint;
begin
    select r.place, r.owner_id into above, owner from registers r where r.id = new.register_id for update;
    new.place := place_of(new.organization_id);
    if above is null or new.place is null or not starts_with(new.place, above) then
        raise foreign_key_violation using message = '登记的机构不是设台账的机构或它的下级';
    end if;
    if owner <> new.organization_id and (tg_op = 'INSERT' or new.organization_id <> old.organization_id) then
        raise check_violation using message = '这个台账的记录都记在主办处室名下';
    end if;
    if tg_op = 'INSERT' then
        if new.withdrawn or new.state <> (select v.initial from register_versions v where v.register_id = new.register_id and v.number = new.version) then
            raise check_violation using message = '新的记录从定义里的第一种状态起';
        end if;
        new.year := extract(year from new.entry_date);
        new.number := 1 + coalesce((select max(number) from register_entries where register_id = new.register_id and year = new.year), 0);
    end if;
    return new;
end $$;

create or replace function register_entry_step() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
declare moving text[] := '{state,withdrawn,reason,changed,changed_by,changed_at,place}';
begin
    if (new.register_id, new.year, new.number) is distinct from (old.register_id, old.year, old.number) or new.changed <> old.changed + 1 then
        raise check_violation using message = '登记号不能改，改动一次一次地数';
    end if;
    if old.withdrawn then
        raise check_violation using message = '作废的记录不能再改';
    end if;
    if not register_kept(old.register_id) then
        raise insufficient_privilege using message = '这个台账由主办处室登记';
    end if;
    if new.state <> old.state and not register_move_allowed(old.register_id, old.place, old.state, new.state, old.changed_by) then
        raise insufficient_privilege using message = '台账的状态不能这样从 ' || old.state || ' 到 ' || new.state;
    end if;
    if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving and not register_editable(old.register_id, old.state) then
        raise check_violation using message = '状态是 ' || old.state || ' 的记录，内容不能改';
    end if;
    return new;
end $$;

-- 附在受限的记录上的文件，连附过又换下的：看不见记录的人也打不开
create table restricted_files (
    file_id  bigint not null,
    entry_id bigint not null references register_entries (id),
    place    text   collate "C" not null,
    primary key (file_id, entry_id)
);
create index restricted_files_entry on restricted_files (entry_id);
create index restricted_files_place on restricted_files (place);
comment on table  restricted_files is '附在受限的台账的记录上的文件，由数据库写';
comment on column restricted_files.file_id is '哪个文件';
comment on column restricted_files.entry_id is '附在哪条记录上';

alter table restricted_files enable row level security;
alter table restricted_files force row level security;
do $$
begin
    execute format('create policy owner on restricted_files to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, insert, delete, update (place) on restricted_files to ${rules};
create policy rules on restricted_files to ${rules} using (true) with check (true);
grant select on restricted_files to ${app}, ${reader};
create policy seen on restricted_files for select to ${app}, ${reader} using (place like any ((select scope('file.read'))::text[]));

create function attached_ids(content jsonb) returns setof bigint
    language sql immutable parallel safe
as $$
    select distinct (one ->> 'id')::bigint from jsonb_path_query(content, '$.*[*]') one
     where jsonb_typeof(one) = 'object' and one ->> 'id' ~ '^[0-9]{1,18}$'
$$;
comment on function attached_ids(jsonb) is '一条记录里的各个文件的编号';

create function follow_restricted_files() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    if exists (select from registers r where r.id = new.register_id and r.restricted) then
        insert into restricted_files (file_id, entry_id, place) select a.id, new.id, new.place from attached_ids(new.content) a (id)
            on conflict do nothing;
        update restricted_files set place = new.place where entry_id = new.id and place <> new.place;
    end if;
    return null;
end $$;
alter function follow_restricted_files() owner to ${rules};
create trigger follow_restricted_files after insert or update of content, organization_id on register_entries
    for each row execute function follow_restricted_files();

create function follow_restriction() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    delete from restricted_files f using register_entries e where e.id = f.entry_id and e.register_id = new.id;
    if new.restricted then
        insert into restricted_files (file_id, entry_id, place)
        select distinct a.id, e.id, e.place
          from register_entries e join register_entry_changes c on c.entry_id = e.id cross join lateral attached_ids(c.content) a (id)
         where e.register_id = new.id;
    end if;
    return null;
end $$;
alter function follow_restriction() owner to ${rules};
create trigger follow_restriction after update on registers
    for each row when (new.restricted <> old.restricted) execute function follow_restriction();

create function file_withheld(file bigint) returns boolean
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$ begin return exists (select from restricted_files f where f.file_id = $1 and not f.place like any (restricted_scope())); end $$;
alter function file_withheld(bigint) owner to ${rules};
comment on function file_withheld(bigint) is '这个文件附在受限的记录上，而这个事务的帐号看不见那条记录';

drop policy seen on files;
create policy seen on files for select to ${app}, ${reader} using (
    place like any ((select scope('file.read'))::text[]) and not file_withheld(id));

-- 登记号：四位，多了就多几位
create function entry_reference(year int, number int) returns text
    language sql immutable parallel safe
as $$ select $1 || '-' || lpad($2::text, greatest(4, length($2::text)), '0') $$;
comment on function entry_reference(int, int) is '登记号，如 2019-0004';

drop policy seen on file_uses;
create policy seen on file_uses for select to ${app}, ${reader} using (
    case source when 'filling' then place like any ((select scope('assignment.read'))::text[])
                else place like any ((select scope('register.read'))::text[]) and exists (select from register_entries e where e.id = owner) end);

-- 受限的记录，看不见的人只知道有几处
create or replace function file_uses_of(asked text[])
    returns table (sha256 text, source text, owner bigint, year int, project bigint, title text, uses bigint)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    with mine as materialized (
        select (scope('assignment.read'))::text[] as forms, (scope('register.read'))::text[] as entries, restricted_scope() as inner_places),
    used as materialized (
        select u.sha256, u.source, u.owner, split_part(u.place, '/', 2) as region,
               coalesce(bool_or(u.place like any (case u.source when 'filling' then m.forms else m.entries end)
                                and (k.id is null or u.place like any (m.inner_places))), false) as seen
          from file_uses u cross join mine m
          left join register_entries e on u.source = 'entry' and e.id = u.owner
          left join registers k on k.id = e.register_id and k.restricted
         where u.sha256 = any (asked) group by 1, 2, 3, 4),
    near as (select u.* from used u where exists (select from used s where s.seen and s.sha256 = u.sha256 and s.region = u.region)),
    told as (
        select n.sha256, n.source, n.owner, n.seen, f.year, f.project_id as project, p.name as title
          from near n join fillings f on f.id = n.owner join projects p on p.id = f.project_id join assignments a on a.id = f.assignment_id
         where n.source = 'filling' and a.state not in ('withdrawn', 'cancelled')
         union all
        select n.sha256, n.source, n.owner, n.seen, e.year, e.project_id, v.title || ' ' || entry_reference(e.year, e.number)
          from near n join register_entries e on e.id = n.owner
          join register_versions v on v.register_id = e.register_id and v.number = e.version
         where n.source = 'entry'),
    ranked as (select t.*, row_number() over (partition by t.sha256 order by t.year desc, t.source, t.owner desc) as nth from told t where t.seen)
    select r.sha256, r.source, r.owner, r.year, r.project, r.title, 1::bigint from ranked r where r.nth <= 20
     union all
    select t.sha256, t.source, null, null, null, '', count(distinct case t.source when 'filling' then t.project || '/' || t.year else t.owner::text end)
      from told t where not t.seen group by 1, 2
$$;

-- 打开一个数：受限的记录只给看得见的人，数还是那个数
drop function figure_entries(bigint, bigint, int, text[], date, bigint, int);
create function figure_entries(figure bigint, organization bigint, year int, seen text[], restricted text[], day date, after bigint, most int)
    returns setof register_entries
    language plpgsql stable set search_path = zhunsheng, pg_temp
as $$
declare query jsonb := (select v.query from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current where f.id = $1);
begin
    if query is null or query ? 'to' or query ->> 'of' = 'payments' then return; end if;
    return query execute 'select e.* from register_entries e where ' || figure_rows(query, place_of($2), $3)
        || ' and e.place like any ($1) and (e.register_id not in (select restricted_registers()) or e.place like any ($2))'
        || ' and (e.entry_date, e.id) < ($3, $4) order by e.entry_date desc, e.id desc limit $5'
        using seen, restricted, day, after, most;
end $$;
comment on function figure_entries(bigint, bigint, int, text[], text[], date, bigint, int) is '一个数由哪几条记录数出，看得见的；受限的另有范围';

drop function figure_seen(bigint, bigint, int, text[]);
create function figure_seen(figure bigint, organization bigint, year int, seen text[], restricted text[]) returns bigint
    language plpgsql stable set search_path = zhunsheng, pg_temp
as $$
declare
    query jsonb := (select v.query from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current where f.id = $1);
    found bigint;
begin
    if query is null or query ? 'to' then return 0; end if;
    execute format('select count(*) from %s e where ', figure_table(query)) || figure_rows(query, place_of($2), $3) || ' and e.place like any ($1)'
        || case when query ->> 'of' = 'payments' then ''
                else ' and (e.register_id not in (select restricted_registers()) or e.place like any ($2))' end
       into found using seen, restricted;
    return found;
end $$;
comment on function figure_seen(bigint, bigint, int, text[], text[]) is '一个数的各条记录里，看得见几条；受限的另有范围';

revoke create on schema zhunsheng from ${rules};
