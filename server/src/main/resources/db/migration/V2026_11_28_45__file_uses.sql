-- 同一个文件附在哪里：表的各行、台账的记录。随那一格、那条记录在同一个事务里写下；问的人看得见的说出是哪里，看不见的只有几处。
grant create on schema zhunsheng to ${rules};

create table file_uses (
    source text   not null check (source in ('filling', 'entry')),
    owner  bigint not null,
    "row"  text   collate "C" not null,
    sha256 text   collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    place  text   collate "C" not null,
    primary key (source, owner, "row", sha256)
);
create index file_uses_sha256 on file_uses (sha256);
create index file_uses_place on file_uses (place);
comment on table  file_uses is '哪个内容的文件附在哪里；由表的格、台账的记录来，由数据库写';
comment on column file_uses.source is 'filling 填报表的一行，entry 台账的一条记录';
comment on column file_uses.owner is '填报表或记录的编号';
comment on column file_uses."row" is '表的行；整张表的、记录的为空字';

alter table file_uses enable row level security;
alter table file_uses force row level security;
do $$
begin
    execute format('create policy owner on file_uses to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, insert, delete, update (place) on file_uses to ${rules};
create policy rules on file_uses to ${rules} using (true) with check (true);

grant select on file_uses to ${app}, ${reader};
create policy seen on file_uses for select to ${app}, ${reader} using (
    case source when 'filling' then place like any ((select scope('assignment.read'))::text[]) else place like any ((select scope('register.read'))::text[]) end);

create function attached_files(value text) returns setof text
    language sql immutable parallel safe
as $$ select distinct m[1] from regexp_matches(value, '(?:^|\n)file:[0-9]{1,18}:([0-9a-f]{64})\t', 'g') m $$;
comment on function attached_files(text) is '一格里附的各个文件的内容：SHA-256';

create function entry_files(content jsonb) returns setof text
    language sql immutable parallel safe
as $$
    select distinct one ->> 'sha256' from jsonb_path_query(content, '$.*[*]') one
     where jsonb_typeof(one) = 'object' and one ->> 'sha256' ~ '^[0-9a-f]{64}$'
$$;
comment on function entry_files(jsonb) is '一条记录里的各个文件的内容：SHA-256';

create function follow_attached() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    delete from file_uses where source = 'filling' and owner = new.filling_id and "row" = new."row";
    insert into file_uses (source, owner, "row", sha256, place)
    select 'filling', f.id, new."row", a.sha256, f.place from fillings f cross join lateral attached_files(new.value) a (sha256) where f.id = new.filling_id;
    return null;
end $$;
alter function follow_attached() owner to ${rules};
create trigger follow_attached after insert or update of value on cells
    for each row when (new.field in ('attached', 'attachments')) execute function follow_attached();

create function follow_entry_files() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    delete from file_uses where source = 'entry' and owner = new.id;
    if not new.withdrawn then
        insert into file_uses (source, owner, "row", sha256, place)
        select 'entry', new.id, '', a.sha256, new.place from entry_files(new.content) a (sha256);
    end if;
    return null;
end $$;
alter function follow_entry_files() owner to ${rules};
create trigger follow_files after insert on register_entries
    for each row when (new.content::text like '%"sha256"%') execute function follow_entry_files();
create trigger follow_changed_files after update on register_entries
    for each row when ((old.content, old.withdrawn, old.place) is distinct from (new.content, new.withdrawn, new.place)
                       and (old.content::text like '%"sha256"%' or new.content::text like '%"sha256"%'))
    execute function follow_entry_files();

insert into file_uses (source, owner, "row", sha256, place)
select 'filling', f.id, c."row", a.sha256, f.place
  from cells c join fillings f on f.id = c.filling_id cross join lateral attached_files(c.value) a (sha256)
 where c.field in ('attached', 'attachments');
insert into file_uses (source, owner, "row", sha256, place)
select 'entry', e.id, '', a.sha256, e.place from register_entries e cross join lateral entry_files(e.content) a (sha256)
 where not e.withdrawn and e.content::text like '%"sha256"%';

-- 只答自己看得见的文件：凭一个散列打听不出别处有没有。看得见的一处一行，一个文件至多二十处；看不见的，一个文件一行，只有几处
create function file_uses_of(asked text[])
    returns table (sha256 text, source text, owner bigint, year int, project bigint, title text, uses bigint)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    with mine as materialized (select (scope('assignment.read'))::text[] as forms, (scope('register.read'))::text[] as entries),
    used as materialized (
        select u.sha256, u.source, u.owner, split_part(u.place, '/', 2) as region,
               coalesce(bool_or(u.place like any (case u.source when 'filling' then m.forms else m.entries end)), false) as seen
          from file_uses u cross join mine m where u.sha256 = any (asked) group by 1, 2, 3, 4),
    near as (select u.* from used u where exists (select from used s where s.seen and s.sha256 = u.sha256 and s.region = u.region)),
    told as (
        select n.sha256, n.source, n.owner, n.seen, f.year, f.project_id as project, p.name as title
          from near n join fillings f on f.id = n.owner join projects p on p.id = f.project_id join assignments a on a.id = f.assignment_id
         where n.source = 'filling' and a.state not in ('withdrawn', 'cancelled')
         union all
        select n.sha256, n.source, n.owner, n.seen, e.year, e.project_id, v.title || ' ' || e.year || '-' || lpad(e.number::text, 4, '0')
          from near n join register_entries e on e.id = n.owner
          join register_versions v on v.register_id = e.register_id and v.number = e.version
         where n.source = 'entry'),
    ranked as (select t.*, row_number() over (partition by t.sha256 order by t.year desc, t.source, t.owner desc) as nth from told t where t.seen)
    select r.sha256, r.source, r.owner, r.year, r.project, r.title, 1::bigint from ranked r where r.nth <= 20
     union all
    select t.sha256, t.source, null, null, null, '', count(distinct case t.source when 'filling' then t.project || '/' || t.year else t.owner::text end)
      from told t where not t.seen group by 1, 2
$$;
alter function file_uses_of(text[]) owner to ${rules};
comment on function file_uses_of(text[]) is '这几个文件在本地区附在哪里：看得见的说出是哪里，看不见的只有几处';

revoke create on schema zhunsheng from ${rules};
