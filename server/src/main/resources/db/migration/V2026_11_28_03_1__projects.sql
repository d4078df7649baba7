-- 项目库：项目属于预算单位，名称有沿革，有实施处室与子项目，指向上级项目与上年的项目。
grant create on schema zhunsheng to ${rules};

create table projects (
    id              bigint generated always as identity primary key,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    code            text collate "C" not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$'),
    name            text not null check (length(name) between 1 and 200),
    kind            text not null default '' check (length(kind) <= 50),
    recurrent       boolean not null default false,
    starts_on       date,
    ends_on         date,
    audience        text not null default '' check (length(audience) <= 200),
    closed_on       date,
    version         int not null default 1,
    check (ends_on >= starts_on)
);
-- 编码在一个地区（本系统下的第一层）之内不重复；结束了的仍占着编码
create unique index projects_code on projects ((split_part(place, '/', 2)), code);
create index projects_place on projects (place, code, id);
create index projects_organization on projects (organization_id);
create trigger set_place before insert or update of organization_id on projects
    for each row execute function set_place();
comment on table  projects is '项目库里的项目';
comment on column projects.organization_id is '预算单位';
comment on column projects.code is '项目编码，一个地区之内不重复';
comment on column projects.name is '现在的名称；某一天的名称在 project_names';
comment on column projects.kind is '项目类别，照各地的叫法';
comment on column projects.recurrent is '是不是经常性项目';
comment on column projects.starts_on is '起始日期；没有写的为空';
comment on column projects.ends_on is '结束日期；没有写的为空';
comment on column projects.audience is '服务对象';
comment on column projects.closed_on is '关闭的日期；关闭的项目不再办新事，历史仍在';
comment on column projects.version is '版本号，每改一次（名称、子项目、处室也算）加一';

create function project_place(project bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select place from projects where id = project $$;
alter function project_place(bigint) owner to ${rules};
comment on function project_place(bigint) is '项目的位置：它的预算单位的位置';

create function set_project_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := project_place(new.project_id);
    if new.place is null then
        raise foreign_key_violation using message = '没有这个项目：' || coalesce(new.project_id::text, 'null');
    end if;
    return new;
end $$;

create table project_names (
    project_id bigint not null references projects (id),
    valid_from date   not null,
    name       text   not null check (length(name) between 1 and 200),
    place      text collate "C" not null,
    primary key (project_id, valid_from)
);
create index project_names_place on project_names (place);
comment on table  project_names is '项目名称的沿革：2019 年的表仍用 2019 年的名称';
comment on column project_names.valid_from is '从哪一天起叫这个名称；不知道的写作 1900-01-01';

create table project_links (
    project_id bigint not null references projects (id),
    relation   text   not null check (relation in ('parent', 'predecessor')),
    target_id  bigint not null references projects (id),
    place      text collate "C" not null,
    primary key (project_id, relation),
    check (target_id <> project_id)
);
create index project_links_place on project_links (place);
create index project_links_target on project_links (target_id, relation);
comment on table  project_links is '项目指向的项目';
comment on column project_links.relation is 'parent 上级（一级）项目，predecessor 上年的项目';

create table project_divisions (
    project_id      bigint not null references projects (id),
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    primary key (project_id, organization_id)
);
create index project_divisions_place on project_divisions (place);
create index project_divisions_organization on project_divisions (organization_id);
comment on table  project_divisions is '实施处室；位置是项目的位置';

create table sub_projects (
    id         bigint generated always as identity primary key,
    project_id bigint not null references projects (id),
    number     int    not null check (number > 0),
    name       text   not null check (length(name) between 1 and 200),
    closed_on  date,
    place      text collate "C" not null,
    unique (project_id, number)
);
create index sub_projects_place on sub_projects (place);
create unique index sub_projects_name on sub_projects (project_id, name);
comment on table  sub_projects is '子项目';
comment on column sub_projects.number is '第几个，一个项目之内从 1 起，不重用';
comment on column sub_projects.closed_on is '关闭的日期';

create table project_terms (
    term       text collate "C" not null,
    place      text collate "C" not null,
    code       text collate "C" not null,
    project_id bigint not null references projects (id) on delete cascade,
    primary key (term, place, code, project_id)
);
create index project_terms_project on project_terms (project_id);
create index project_terms_place on project_terms (place);
comment on table project_terms is '查找项目用的词：名称的每两个相邻的字、编码的开头；次序与列表相同，翻页不必排序';

do $$
declare t text;
begin
    foreach t in array '{project_names, project_links, project_divisions, sub_projects, project_terms}'::text[] loop
        execute format('create trigger set_place before insert or update of project_id on %I for each row execute function set_project_place()', t);
    end loop;
    foreach t in array '{projects, project_names, project_links, project_divisions, sub_projects, project_terms}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;

-- 编码有没有被占：占着的可能在范围之外，看不见；只答这个地区占着的编码，而且要能在那里建项目
create function taken_project_codes(organization bigint, codes text[]) returns setof text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select code from projects
     where code = any (codes) and split_part(place, '/', 2) = split_part(place_of(organization), '/', 2)
       and place_of(organization) like any ((select scope('project.write'))::text[])
$$;
alter function taken_project_codes(bigint, text[]) owner to ${rules};
comment on function taken_project_codes(bigint, text[]) is '这些编码里，这个机构的地区已经占着的';

grant select, insert, update on projects, project_names, sub_projects to ${app};
grant select, insert, update, delete on project_links to ${app};
grant select, insert, delete on project_divisions, project_terms to ${app};
grant select on projects, project_names, project_links, project_divisions, sub_projects to ${reader};

create policy seen    on projects for select to ${app}, ${reader} using (place like any ((select scope('project.read'))::text[]));
create policy added   on projects for insert to ${app} with check (place like any ((select scope('project.write'))::text[]));
create policy changed on projects for update to ${app}
    using (place like any ((select scope('project.write'))::text[])) with check (place like any ((select scope('project.write'))::text[]));

create policy seen    on project_names for select to ${app}, ${reader} using (place like any ((select scope('project.read'))::text[]));
create policy added   on project_names for insert to ${app} with check (place like any ((select scope('project.write'))::text[]));
create policy corrected on project_names for update to ${app}
    using (place like any ((select scope('project.write'))::text[])) with check (place like any ((select scope('project.write'))::text[]));

-- 指向的项目也要看得见
create policy seen    on project_links for select to ${app}, ${reader} using (place like any ((select scope('project.read'))::text[]));
create policy added   on project_links for insert to ${app} with check (
    place like any ((select scope('project.write'))::text[]) and project_place(target_id) like any ((select scope('project.read'))::text[]));
create policy changed on project_links for update to ${app} using (place like any ((select scope('project.write'))::text[]))
    with check (place like any ((select scope('project.write'))::text[]) and project_place(target_id) like any ((select scope('project.read'))::text[]));
create policy removed on project_links for delete to ${app} using (place like any ((select scope('project.write'))::text[]));

-- 处室也要在范围之内
create policy seen    on project_divisions for select to ${app}, ${reader} using (place like any ((select scope('project.read'))::text[]));
create policy added   on project_divisions for insert to ${app} with check (
    place like any ((select scope('project.write'))::text[]) and place_of(organization_id) like any ((select scope('project.write'))::text[]));
create policy removed on project_divisions for delete to ${app} using (place like any ((select scope('project.write'))::text[]));

create policy seen    on sub_projects for select to ${app}, ${reader} using (place like any ((select scope('project.read'))::text[]));
create policy added   on sub_projects for insert to ${app} with check (place like any ((select scope('project.write'))::text[]));
create policy changed on sub_projects for update to ${app}
    using (place like any ((select scope('project.write'))::text[])) with check (place like any ((select scope('project.write'))::text[]));

create policy seen    on project_terms for select to ${app} using (place like any ((select scope('project.read'))::text[]));
create policy added   on project_terms for insert to ${app} with check (place like any ((select scope('project.write'))::text[]));
create policy removed on project_terms for delete to ${app} using (place like any ((select scope('project.write'))::text[]));

revoke create on schema zhunsheng from ${rules};
