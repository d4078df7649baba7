-- 同类：别的单位交上来的同名指标，完成值与得分率的中位数与上下限；不足五个单位的不说。
grant create on schema zhunsheng to ${rules};

create table indicator_results (
    filling_id bigint not null references fillings (id),
    "row"      text   collate "C" not null check (length("row") between 1 and 40),
    place      text   collate "C" not null,
    year       int    not null check (year between 2000 and 2100),
    name       text   collate "C" not null check (length(name) <= 200),
    unit       text   not null check (length(unit) <= 40),
    actual     numeric,
    share      numeric(7, 4) check (share >= 0),
    primary key (filling_id, "row")
);
create index indicator_results_name on indicator_results (year, name);
create index indicator_results_place on indicator_results (place);
create trigger set_place before insert on indicator_results for each row execute function set_filling_place();
comment on table  indicator_results is '最近一次交上来的自评表的各行指标，供同类比较；由 evaluation_scores 来，随每次提交换新';
comment on column indicator_results."row" is '指标的行';
comment on column indicator_results.name is '指标名称，去掉空白与序号';
comment on column indicator_results.unit is '计量单位；没有的为空字';
comment on column indicator_results.actual is '完成值；不是数的为空';
comment on column indicator_results.share is '得分占分值的比例；没有分的为空';

alter table indicator_results enable row level security;
alter table indicator_results force row level security;
do $$
begin
    execute format('create policy owner on indicator_results to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, update (place) on indicator_results to ${rules};
create policy rules on indicator_results to ${rules} using (true) with check (true);

grant select, insert, delete on indicator_results to ${app};
grant select on indicator_results to ${reader};
create policy seen    on indicator_results for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added   on indicator_results for insert to ${app} with check (filling_open(filling_id));
create policy removed on indicator_results for delete to ${app} using (filling_open(filling_id));

create function indicator_peers(filling bigint, names text[])
    returns table (name text, unit text, units bigint, median numeric, lowest numeric, highest numeric, share numeric)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    with own as (
        select f.id, f.place, c.year
          from fillings f join assignments a on a.id = f.assignment_id join campaigns c on c.id = a.campaign_id
         where f.id = filling and f.place like any ((select scope('assignment.read'))::text[]))
    select r.name, r.unit, count(distinct r.place), percentile_cont(0.5) within group (order by r.actual)::numeric,
           min(r.actual), max(r.actual), percentile_cont(0.5) within group (order by r.share)::numeric
      from own join indicator_results r on r.year = own.year and r.name = any (names)
     where r.place <> own.place and split_part(r.place, '/', 2) = split_part(own.place, '/', 2)
     group by r.name, r.unit having count(distinct r.place) >= 5
$$;
alter function indicator_peers(bigint, text[]) owner to ${rules};
comment on function indicator_peers(bigint, text[]) is '本地区别的单位那一年的同名指标；只说合计，不足五个单位的不说，看不出是谁';
revoke create on schema zhunsheng from ${rules};
