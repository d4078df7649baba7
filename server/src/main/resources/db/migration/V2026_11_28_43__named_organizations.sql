-- 自评的文字里出现了哪些不相干的机构：照名称一个一个地查，走索引

grant create on schema zhunsheng to ${rules};

create index organizations_name on organizations (name);
create index organization_names_name on organization_names (name);
create index indicator_versions_name on indicator_versions (name);

-- 机构叫什么不是秘密，填表的人却看不见别的单位：只说这些名称里哪些是别的机构的，别的一概不说。
-- 一条线上的（上级、下级）不算别的；处室的名称各单位都有，不算
create function foreign_organizations(own text, asked text[]) returns setof text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    with known as (
        select o.name, o.place from organizations o
         where o.name = any (asked) and o.kind in ('bureau', 'department', 'unit')
        union all
        select n.name, o.place from organization_names n join organizations o on o.id = n.organization_id
         where n.name = any (asked) and o.kind in ('bureau', 'department', 'unit')
    )
    select name from known
     where own like any (scope('project.read'))
     group by name
    having bool_and(not starts_with(own, place) and not starts_with(place, own))
$$;
alter function foreign_organizations(text, text[]) owner to ${rules};
comment on function foreign_organizations(text, text[]) is '这些名称里，哪些是不在这个位置一条线上的机构的；只说名称';

revoke create on schema zhunsheng from ${rules};
