-- 审核得分：审核的人给一行另定的分，与单位的得分并列，单位的不动；只增不改，撤回也是一行。
grant create on schema zhunsheng to ${rules};

-- 那次提交按下的这一行，就是这个得分、这个分值
create function points_in(content jsonb, wanted text, own numeric, worth numeric) returns boolean
    language sql immutable set search_path = zhunsheng, pg_temp
as $$
    select exists (
        select from jsonb_array_elements(content -> 'scores' -> 'lines') line
         where line ->> 'row' = wanted and nullif(line ->> 'points', '')::numeric = own and nullif(line ->> 'worth', '')::numeric = worth)
$$;
comment on function points_in(jsonb, text, numeric, numeric) is '按下的分里，这一行是这个得分、这个分值';

create table reviewed_points (
    id         bigint generated always as identity primary key,
    filling_id bigint not null references fillings (id),
    scores_id  bigint not null references evaluation_scores (id),
    place      text collate "C" not null,
    "row"      text collate "C" not null check ("row" ~ '^[a-z0-9]{0,24}$'),
    previous   bigint,
    own        numeric not null check (own >= 0),
    worth      numeric not null,
    points     numeric check (points between 0 and worth and points = round(points, 2)),
    reason     text not null check (reason ~ '^[a-z-]{0,40}$'),
    text       text not null check (length(text) <= 1000),
    level      int  not null check (level between 1 and 5),
    role       text not null,
    account_id bigint not null references accounts (id),
    at         timestamptz not null default now(),
    unique (filling_id, "row", id),
    unique (filling_id, "row", previous),
    foreign key (filling_id, "row", previous) references reviewed_points (filling_id, "row", id),
    check (case when points is null then reason = '' and previous is not null else reason <> '' and text <> '' end)
);
create unique index reviewed_points_first on reviewed_points (filling_id, "row") where previous is null;
create index reviewed_points_place on reviewed_points (place);
create trigger set_place before insert on reviewed_points for each row execute function set_filling_place();
comment on table  reviewed_points is '审核得分：审核的人给一行另定的分，只增不改，撤回也是一行';
comment on column reviewed_points.scores_id is '对着哪一次提交按下的分';
comment on column reviewed_points."row" is '指标的行；空字是预算执行率自己一行';
comment on column reviewed_points.previous is '接着那一行的哪一次；第一次的为空。两个人接着同一次的，后一个不成';
comment on column reviewed_points.own is '单位的得分';
comment on column reviewed_points.worth is '那时的分值';
comment on column reviewed_points.points is '审核得分；撤回的为空';
comment on column reviewed_points.reason is '哪一类原因，词表是数据；撤回的为空字';
comment on column reviewed_points.level is '第几级审核定的';
comment on column reviewed_points.role is '以什么角色定的';

alter table reviewed_points enable row level security;
alter table reviewed_points force row level security;
do $$
begin
    execute format('create policy owner on reviewed_points to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, update (place) on reviewed_points to ${rules};
create policy rules on reviewed_points to ${rules} using (true) with check (true);

-- 轮到他审核、他没有填过也没有提交过的自评表；单位的得分照最后一次提交按下的
create function may_set_points(filling bigint, level int, scores bigint, wanted text, own numeric, worth numeric) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((
        select f.kind = 'self-evaluation' and not f.open and may_move(f.assignment_id, 'pass') and a.level = $2
               and points_in(s.content, wanted, $5, $6)
               and not exists (select from evaluation_scores later where later.filling_id = f.id and later.id > s.id)
          from fillings f
          join assignments a on a.id = f.assignment_id
          join evaluation_scores s on s.filling_id = f.id and s.id = scores
         where f.id = filling), false)
$$;
alter function may_set_points(bigint, int, bigint, text, numeric, numeric) owner to ${rules};
comment on function may_set_points(bigint, int, bigint, text, numeric, numeric) is '这个事务的帐号能不能给这一行定审核得分';

grant select, insert on reviewed_points to ${app};
grant select on reviewed_points to ${reader};
create policy seen  on reviewed_points for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added on reviewed_points for insert to ${app} with check (
    account_id = (select current_account()) and may_set_points(filling_id, level, scores_id, "row", own, worth));

revoke create on schema zhunsheng from ${rules};
