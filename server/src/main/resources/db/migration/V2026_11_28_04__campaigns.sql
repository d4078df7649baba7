-- 任务与填报：财政部门或主管部门下达任务，每个项目一份填报；填报的每一步留下一条，只增不改。
grant create on schema zhunsheng to ${rules};

create table campaigns (
    id              bigint generated always as identity primary key,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    year            int  not null check (year between 2000 and 2100),
    purpose         text not null check (purpose in ('goals', 'monitoring', 'self-evaluation')),
    title           text not null check (length(title) between 1 and 200),
    starts_on       date not null,
    deadline        date not null,
    warning_days    int  not null check (warning_days between 0 and 90),
    cut_off         date,
    scheme          text not null check (length(scheme) between 1 and 50),
    schemes         jsonb not null default '{}' check (jsonb_typeof(schemes) = 'object'),
    kinds           text[] not null default '{}',
    units           bigint[] not null default '{}',
    parents         boolean not null,
    carry_over      boolean not null,
    levels          text[] not null check (cardinality(levels) between 1 and 5),
    state           text not null default 'draft' check (state in ('draft', 'issued', 'cancelled')),
    issued_at       timestamptz,
    version         int not null default 1,
    check (deadline >= starts_on),
    check ((purpose = 'monitoring') = (cut_off is not null))
);
create index campaigns_place on campaigns (place, id);
create index campaigns_organization on campaigns (organization_id);
create trigger set_place before insert or update of organization_id on campaigns
    for each row execute function set_place();
comment on table  campaigns is '任务：哪一年、为了什么、谁填报、到何时、几级审核';
comment on column campaigns.organization_id is '下达的机构，财政部门或主管部门';
comment on column campaigns.purpose is '为了什么：goals 绩效目标申报，monitoring 绩效运行监控，self-evaluation 绩效自评';
comment on column campaigns.warning_days is '到期前几天起提醒';
comment on column campaigns.cut_off is '监控的截止日：数据算到哪一天';
comment on column campaigns.scheme is '指标体系，别的没有说的项目类别都用它';
comment on column campaigns.schemes is '某几种项目类别另用的指标体系：类别到体系';
comment on column campaigns.kinds is '只要这几种项目类别；空的不限';
comment on column campaigns.units is '只要这几个机构与下级；空的是下达机构之下的全部';
comment on column campaigns.parents is '有下级项目的上级项目要不要自己填一份';
comment on column campaigns.carry_over is '结转项目要不要填报';
comment on column campaigns.levels is '各级审核的角色，从第一级起';
comment on column campaigns.state is 'draft 未下达，issued 已下达，cancelled 取消下达';

create function campaign_place(campaign bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select place from campaigns where id = campaign $$;
alter function campaign_place(bigint) owner to ${rules};
comment on function campaign_place(bigint) is '任务的位置：下达机构的位置';

-- 点名的机构都要在下达机构之下
create function check_campaign_units() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    if exists (select from unnest(new.units) u (id) where not starts_with(coalesce(place_of(u.id), ''), new.place)) then
        raise insufficient_privilege using message = '点名的机构不在下达机构之下';
    end if;
    return new;
end $$;
create trigger units_beneath before insert or update of units, organization_id on campaigns
    for each row execute function check_campaign_units();

create table assignments (
    id              bigint generated always as identity primary key,
    campaign_id     bigint not null references campaigns (id),
    project_id      bigint not null references projects (id),
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    scheme          text not null,
    state           text not null default 'open' check (state in ('open', 'draft', 'submitted', 'returned', 'approved',
                                                                  'withdrawal-requested', 'withdrawn', 'cancelled')),
    level           int  not null default 0 check (level between 0 and 5),
    reviewer        text,
    deadline        date not null,
    authors         bigint[] not null default '{}',
    submitted_by    bigint references accounts (id),
    version         int not null default 1,
    unique (campaign_id, project_id),
    check ((reviewer is not null) = (state = 'submitted'))
);
create index assignments_place on assignments (place, deadline, id);
create index assignments_campaign on assignments (campaign_id, place, id);
create index assignments_project on assignments (project_id);
create index assignments_organization on assignments (organization_id);
comment on table  assignments is '填报：一个任务要一个项目填的那一份';
comment on column assignments.organization_id is '项目的预算单位';
comment on column assignments.scheme is '用哪个指标体系，下达时定下';
comment on column assignments.state is 'open 待填报，draft 草稿，submitted 待审核，returned 被退回，approved 终审通过，withdrawal-requested 申请撤销，withdrawn 已撤销，cancelled 已取消';
comment on column assignments.level is '到了第几级审核；没有提交的为 0';
comment on column assignments.reviewer is '轮到哪个角色审核；只有待审核的才有';
comment on column assignments.authors is '填过、改过、提交过的帐号：他们不能审核通过自己的';
comment on column assignments.submitted_by is '最近一次是谁提交的';

create function set_assignment_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select p.organization_id, p.place into new.organization_id, new.place from projects p where p.id = new.project_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这个项目：' || coalesce(new.project_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert or update of project_id on assignments
    for each row execute function set_assignment_place();

create table assignment_moves (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references assignments (id),
    place         text collate "C" not null,
    act           text not null,
    from_state    text not null,
    to_state      text not null,
    level         int  not null,
    opinion       text not null default '' check (length(opinion) <= 2000),
    remarks       jsonb not null default '[]' check (jsonb_typeof(remarks) = 'array'),
    role          text not null,
    account_id    bigint not null references accounts (id),
    moved_at      timestamptz not null default now()
);
create index assignment_moves_assignment on assignment_moves (assignment_id, id);
create index assignment_moves_place on assignment_moves (place);
comment on table  assignment_moves is '填报走过的每一步，只增不改';
comment on column assignment_moves.act is '做了什么，见 docs/campaigns.md';
comment on column assignment_moves.level is '做的时候在第几级审核';
comment on column assignment_moves.opinion is '意见或理由';
comment on column assignment_moves.remarks is '对各栏的意见：field 哪一栏，text 说什么';
comment on column assignment_moves.role is '以什么角色做的';

create function set_move_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select a.place into new.place from assignments a where a.id = new.assignment_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这份填报：' || coalesce(new.assignment_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert on assignment_moves for each row execute function set_move_place();

do $$
declare t text;
begin
    foreach t in array '{campaigns, assignments, assignment_moves}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;

-- 这一步这个帐号能不能走：填报的权限、轮到的那一级的角色（不审核通过自己的）、任务的管理
create function may_move(assignment bigint, act text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select case
        when act in ('start', 'submit', 'take-back', 'request-withdrawal') then a.place like any (scope('assignment.file'))
        when act in ('pass', 'return') then a.place like any (scope('assignment.review'))
             and (act = 'return' or not current_account() = any (a.authors))
             and exists (select from grants g where g.account_id = current_account() and g.role = a.reviewer
                            and starts_with(a.place, g.place) and g.valid_from <= now() and g.valid_until > now())
        else campaign_place(a.campaign_id) like any (scope('campaign.write'))
        end
      from assignments a where a.id = assignment
$$;
alter function may_move(bigint, text) owner to ${rules};
comment on function may_move(bigint, text) is '填报的这一步，这个事务的帐号能不能走';

grant select, insert, update on campaigns, assignments to ${app};
grant select, insert on assignment_moves to ${app};
grant select on campaigns, assignments, assignment_moves to ${reader};

create policy seen    on campaigns for select to ${app}, ${reader} using (place like any ((select scope('campaign.read'))::text[]));
-- 要填报的、审核的、看填报的，看得见下达了的任务
create policy asked   on campaigns for select to ${app}, ${reader} using (state <> 'draft' and exists (
    select from assignments a where a.campaign_id = campaigns.id and a.place like any ((select scope('assignment.read'))::text[])));
create policy added   on campaigns for insert to ${app} with check (place like any ((select scope('campaign.write'))::text[]));
create policy changed on campaigns for update to ${app}
    using (place like any ((select scope('campaign.write'))::text[])) with check (place like any ((select scope('campaign.write'))::text[]));

create policy seen    on assignments for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
-- 任务给下达机构之下的项目
create policy added   on assignments for insert to ${app} with check (
    campaign_place(campaign_id) like any ((select scope('campaign.write'))::text[]) and starts_with(place, campaign_place(campaign_id)));
create policy changed on assignments for update to ${app} using (
    place like any ((select scope('assignment.file'))::text[]) or place like any ((select scope('assignment.review'))::text[])
    or campaign_place(campaign_id) like any ((select scope('campaign.write'))::text[]));

create policy seen    on assignment_moves for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added   on assignment_moves for insert to ${app} with check (
    account_id = (select current_account()) and may_move(assignment_id, act));

revoke create on schema zhunsheng from ${rules};
