-- 公开：终审通过的自评表，由单位申请、由另一个人公开。公开出去的写一次，从此不变；访问者只看得见公开了的，撤下的只看得见记号。
grant create on schema zhunsheng to ${rules};

create function region_name(place text) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select coalesce((select o.name from organizations o where o.place = split_part($1, '/', 1) || '/' || split_part($1, '/', 2) || '/'), '') $$;
alter function region_name(text) owner to ${rules};
comment on function region_name(text) is '位置在哪个地区：本系统下第一层的机构的名称';

create function project_root(project bigint) returns bigint
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    with recursive back (id, depth) as (
        select project, 0
        union all
        select l.target_id, b.depth + 1 from back b join project_links l on l.project_id = b.id and l.relation = 'predecessor' where b.depth < 50)
    select id from back order by depth desc limit 1
$$;
alter function project_root(bigint) owner to ${rules};
comment on function project_root(bigint) is '沿上年的项目走到最早的一个：同一件事各年的自评由它放在一起';

create table disclosures (
    id           bigint generated always as identity primary key,
    filling_id   bigint not null references fillings (id),
    number       bigint not null,
    place        text collate "C" not null,
    project_id   bigint not null references projects (id),
    root_id      bigint not null,
    unit_id      bigint not null,
    year         int    not null,
    scheme       text   not null,
    project      text   not null check (length(project) between 1 and 400),
    unit         text   not null check (length(unit) <= 400),
    department   text   not null check (length(department) <= 400),
    region       text   not null default '',
    state        text   not null default 'proposed' check (state in ('proposed', 'disclosed', 'refused', 'withdrawn')),
    reason       text   not null default '' check (length(reason) <= 1000),
    approved_at  timestamptz not null,
    published_at timestamptz,
    withdrawn_at timestamptz,
    reopened_at  timestamptz,
    changed_at   timestamptz not null default clock_timestamp(),
    version      int    not null default 1,
    check ((state in ('disclosed', 'withdrawn')) = (published_at is not null)),
    check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create unique index disclosures_live on disclosures (filling_id) where state in ('proposed', 'disclosed');
create index disclosures_filling on disclosures (filling_id, id);
create index disclosures_place on disclosures (place, id);
create index disclosures_published on disclosures (published_at, id) where published_at is not null;
create index disclosures_year on disclosures (year, published_at, id) where published_at is not null;
create index disclosures_unit on disclosures (unit_id, published_at, id) where published_at is not null;
create index disclosures_root on disclosures (root_id, year) where published_at is not null;
create index disclosures_project on disclosures (project_id);
create index disclosures_changed on disclosures (changed_at);
comment on table  disclosures is '公开：一张终审通过的自评表的一次申请，到公开、撤下';
comment on column disclosures.number is '公开哪一版：filling_versions 的编号';
comment on column disclosures.root_id is '各年放在一起的那一个项目，见 project_root';
comment on column disclosures.unit_id is '预算单位；以后移动、改名，公开的那一份还在它名下';
comment on column disclosures.scheme is '指标体系';
comment on column disclosures.project is '项目名称，公开的样子：要隐去的已经隐去';
comment on column disclosures.department is '主管部门';
comment on column disclosures.region is '地区';
comment on column disclosures.state is 'proposed 待审核，disclosed 已公开，refused 被退回，withdrawn 已撤下';
comment on column disclosures.reason is '退回、撤下的理由；撤下的，谁都看得见';
comment on column disclosures.approved_at is '那一版什么时候终审通过：公开的期限由它算起';
comment on column disclosures.reopened_at is '公开之后终审被撤销，正在重新审核；公开的页面上说一声';
comment on column disclosures.changed_at is '最后一次变化；公开的页面凭它说缓存的还能不能用';

create function set_disclosure_facts() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select f.place, f.project_id, f.year, f.scheme into new.place, new.project_id, new.year, new.scheme from fillings f where f.id = new.filling_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这张填报表：' || coalesce(new.filling_id::text, 'null');
    end if;
    new.approved_at := coalesce((select max(v.at) from filling_versions v where v.filling_id = new.filling_id and v.state = 'approved'), now());
    new.root_id := project_root(new.project_id);
    new.unit_id := split_part(new.place, '/', -2)::bigint;
    new.region := region_name(new.place);
    return new;
end $$;
create trigger set_facts before insert on disclosures for each row execute function set_disclosure_facts();

-- 状态只照状态表走；内容从申请起不变
create function disclosure_step() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
declare moving text[] := '{state,reason,published_at,withdrawn_at,reopened_at,changed_at,version,place}';
begin
    if tg_op = 'DELETE' or to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
        raise insufficient_privilege using message = '申请公开的内容不能改、不能删';
    end if;
    if old.state = new.state then
        if (old.reason, old.published_at, old.withdrawn_at) is distinct from (new.reason, new.published_at, new.withdrawn_at) then
            raise insufficient_privilege using message = '公开的时间与理由不能改';
        end if;
    elsif (old.state, new.state) not in (('proposed', 'disclosed'), ('proposed', 'refused'), ('disclosed', 'withdrawn')) then
        raise check_violation using message = '公开的状态不能从 ' || old.state || ' 到 ' || new.state;
    end if;
    return new;
end $$;
create trigger step before update or delete on disclosures for each row execute function disclosure_step();

create table disclosure_reviews (
    disclosure_id bigint primary key references disclosures (id),
    place         text collate "C" not null,
    form          json   not null check (json_typeof(form) = 'object'),
    choices       jsonb  not null check (jsonb_typeof(choices) = 'array'),
    account_id    bigint not null references accounts (id),
    at            timestamptz not null default now()
);
comment on table  disclosure_reviews is '申请公开时冻结的表与每一处发现的处理；只给单位与公开的人看，只增不改';
comment on column disclosure_reviews.form is '终审通过的那一版照官方表式印出的样子，交换格式，一个字也没有隐去';
comment on column disclosure_reviews.choices is '每一处：在哪里、隐去还是保留、为什么保留';

create table disclosure_moves (
    id            bigint generated always as identity primary key,
    disclosure_id bigint not null references disclosures (id),
    place         text collate "C" not null,
    act           text   not null,
    from_state    text   not null,
    to_state      text   not null,
    said          text   not null check (length(said) <= 1000),
    role          text   not null,
    account_id    bigint not null references accounts (id),
    moved_at      timestamptz not null default now()
);
create index disclosure_moves_disclosure on disclosure_moves (disclosure_id, id);
comment on table  disclosure_moves is '公开走过的每一步，只增不改';
comment on column disclosure_moves.act is '做了什么，见 docs/disclosure.md';
comment on column disclosure_moves.role is '以什么角色做的';

create table disclosure_copies (
    disclosure_id bigint primary key references disclosures (id),
    place         text collate "C" not null,
    form          json   not null check (json_typeof(form) = 'object'),
    hidden        int    not null check (hidden >= 0),
    total         numeric(7, 2),
    grade         text   not null check (length(grade) <= 20),
    budget        numeric(18, 2),
    executed      numeric(18, 2),
    scheme_sha256 bytea  not null
);
comment on table  disclosure_copies is '公开出去的表：公开的时候写一次，从此不变';
comment on column disclosure_copies.form is '公开的样子，交换格式；该隐去的已经隐去';
comment on column disclosure_copies.hidden is '隐去了几处';
comment on column disclosure_copies.total is '总分；没有的为空';
comment on column disclosure_copies.budget is '全年预算数，元';
comment on column disclosure_copies.executed is '全年执行数，元';
comment on column disclosure_copies.scheme_sha256 is '指标体系全文的 SHA-256；全文是它的一份文件';

create table disclosure_documents (
    disclosure_id bigint not null references disclosures (id),
    format        text collate "C" not null check (format in ('pdf', 'docx', 'xlsx', 'ofd', 'html', 'json', 'scheme')),
    place         text collate "C" not null,
    size          bigint not null check (size > 0),
    sha256        bytea  not null,
    primary key (disclosure_id, format)
);
comment on table  disclosure_documents is '公开的各种格式的文件；内容按散列存放，公开的时候写一次';

create table disclosure_terms (
    term          text collate "C" not null,
    disclosure_id bigint not null references disclosures (id),
    place         text collate "C" not null,
    published_at  timestamptz not null,
    primary key (term, published_at, disclosure_id)
);
create index disclosure_terms_disclosure on disclosure_terms (disclosure_id);
comment on table disclosure_terms is '在公开的表里查找用的词：项目、单位、主管部门名称的每两个相邻的字；次序与清单相同';

create function set_disclosure_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select d.place into new.place from disclosures d where d.id = new.disclosure_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这一次公开：' || coalesce(new.disclosure_id::text, 'null');
    end if;
    return new;
end $$;

-- 机构移动的时候位置跟着变，别的都不变
create function only_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'place' is distinct from to_jsonb(old) - 'place' then
        raise insufficient_privilege using message = tg_table_name || ' 只增不改';
    end if;
    return new;
end $$;

do $$
declare t text;
begin
    foreach t in array '{disclosure_reviews, disclosure_moves, disclosure_copies, disclosure_documents, disclosure_terms}'::text[] loop
        execute format('create trigger set_place before insert on %I for each row execute function set_disclosure_place()', t);
        execute format('create trigger kept before update or delete on %I for each row execute function only_place()', t);
        execute format('create index %I on %I (place)', t || '_place', t);
    end loop;
    foreach t in array '{disclosures, disclosure_reviews, disclosure_moves, disclosure_copies, disclosure_documents, disclosure_terms}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;

revoke create on schema zhunsheng from ${rules};
