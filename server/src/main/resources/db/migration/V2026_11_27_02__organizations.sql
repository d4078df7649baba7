-- 机构：财政部门 → 主管部门 → 预算单位 → 处室，一个系统可以有几个地区；最上面一行是本系统自己。

create table organizations (
    id         bigint generated always as identity primary key,
    parent_id  bigint references organizations (id),
    kind       text not null check (kind in ('installation', 'bureau', 'department', 'unit', 'division')),
    code       text not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$'),
    name       text not null check (length(name) between 1 and 200),
    place      text collate "C" not null,
    closed_on  date,
    version    int  not null default 1,
    check ((kind = 'installation') = (parent_id is null))
);
create unique index organizations_one_installation on organizations (kind) where kind = 'installation';
create unique index organizations_place on organizations (place);
-- 编码在一个地区（本系统下的第一层）之内不重复；停用的仍占着编码，历史才指得清
create unique index organizations_code on organizations ((split_part(place, '/', 2)), code) where kind <> 'installation';
create index organizations_children on organizations (parent_id, code, id);
comment on table  organizations is '机构';
comment on column organizations.kind is '种类：installation 本系统，bureau 财政部门，department 主管部门，unit 预算单位，division 处室';
comment on column organizations.code is '编码，一个地区之内不重复';
comment on column organizations.name is '现在的名称；某一天的名称在 organization_names';
comment on column organizations.place is '位置：从最上级到自己的编号，如 1/5/23/；范围就是位置的开头';
comment on column organizations.closed_on is '停用的日期；停用的机构不再办新事，历史仍在';
comment on column organizations.version is '版本号，每改一次加一；改的人要说出所见的版本';

create table organization_names (
    organization_id bigint not null references organizations (id),
    valid_from      date   not null,
    name            text   not null check (length(name) between 1 and 200),
    place           text collate "C" not null,
    primary key (organization_id, valid_from)
);
create index organization_names_place on organization_names (place);
comment on table  organization_names is '机构名称的沿革：某一天的名称是不晚于那一天的最后一行，2019 年的表仍用 2019 年的名称';
comment on column organization_names.valid_from is '从哪一天起叫这个名称';

create table organization_parents (
    organization_id bigint not null references organizations (id),
    valid_from      date   not null,
    parent_id       bigint not null references organizations (id),
    place           text collate "C" not null,
    primary key (organization_id, valid_from)
);
create index organization_parents_place on organization_parents (place);
create index organization_parents_parent on organization_parents (parent_id, valid_from);
comment on table organization_parents is '隶属关系的沿革';

create table organization_terms (
    organization_id bigint not null references organizations (id) on delete cascade,
    term            text collate "C" not null,
    place           text collate "C" not null,
    primary key (term, place, organization_id)
);
create index organization_terms_organization on organization_terms (organization_id);
create index organization_terms_place on organization_terms (place);
comment on table organization_terms is
    '查找用：名称的每两个相邻的字、编码的开头。只用等值比较，行级安全之下仍走索引（like 不能）';

-- 名称里每两个相邻的字，不分大小写与全角半角，不看空格与标点；只有一个字的就是那个字
create function name_terms(name text) returns setof text
    language sql immutable
as $$
    select distinct substr(plain, i, 2)
      from (select lower(regexp_replace(normalize(name, NFKC), '[[:space:][:punct:]·、，。：；“”‘’《》〈〉【】—…]', '', 'g')) as plain) p,
           generate_series(1, greatest(length(plain) - 1, 1)) i
     where plain <> ''
$$;
comment on function name_terms(text) is '查找名称用的词；登记与查找用同一个函数';

-- 编码的每一个开头，前面加 #，与名称的词分得开
create function code_terms(code text) returns setof text
    language sql immutable
as $$ select '#' || substr(lower(code), 1, i) from generate_series(least(2, length(code)), length(code)) i $$;
comment on function code_terms(text) is '查找编码用的词';

-- 每张有位置的表，位置由机构编号得来，不由应用填写
create function place_of(organization bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select place from organizations where id = organization $$;
alter function place_of(bigint) owner to ${rules};

create function set_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := place_of(new.organization_id);
    if new.place is null then
        raise foreign_key_violation using message = '没有这个机构：' || coalesce(new.organization_id::text, 'null');
    end if;
    return new;
end $$;

create trigger set_place before insert or update of organization_id on organization_names
    for each row execute function set_place();
create trigger set_place before insert or update of organization_id on organization_parents
    for each row execute function set_place();
create trigger set_place before insert or update of organization_id on organization_terms
    for each row execute function set_place();

create function set_organization_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
declare above text;
begin
    if new.parent_id is null then
        new.place := new.id || '/';
        return new;
    end if;
    above := place_of(new.parent_id);
    if above is null then
        raise foreign_key_violation using message = '没有这个上级机构：' || new.parent_id;
    end if;
    if tg_op = 'UPDATE' and starts_with(above, old.place) then
        raise check_violation using message = '机构不能移到自己的下级';
    end if;
    new.place := above || new.id || '/';
    return new;
end $$;
create trigger set_place before insert or update of parent_id on organizations
    for each row execute function set_organization_place();

-- 机构移动时，下级与一切有位置的表跟着改
create function move_places() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare moved record;
begin
    update organizations set place = new.place || substr(place, length(old.place) + 1)
     where place >= old.place and place < old.place || '~' and id <> new.id;
    for moved in
        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = 'zhunsheng'::regnamespace and c.relkind = 'r' and a.attname = 'place'
           and c.relname not in ('organizations', 'audit_events')
    loop
        execute format('update %I set place = $1 || substr(place, length($2) + 1) where place >= $2 and place < $2 || ''~''', moved.relname)
          using new.place, old.place;
    end loop;
    return null;
end $$;
alter function move_places() owner to ${rules};
create trigger move_places after update of parent_id on organizations
    for each row when (old.place is distinct from new.place) execute function move_places();
