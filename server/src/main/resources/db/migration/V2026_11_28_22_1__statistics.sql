-- 统计：一份终审通过的自评表有几条事实（总分、等级、一级指标、扣分、执行率、日子、提示），随终审由提交时冻结的分写下，
-- 撤销终审就没有了；一个机构的数是它与下级的事实的和，在同一个事务里增减。统计读的行数与表的份数无关，每个数点开就是有那条事实的表。
grant create on schema zhunsheng to ${rules};

alter table evaluation_scores add column copied int not null default 0 check (copied >= 0);
comment on column evaluation_scores.copied is '与上一次的自评一字不差的文字有几处';

alter table assignment_counts add column year int, add column purpose text;
update assignment_counts n set year = c.year, purpose = c.purpose from campaigns c where c.id = n.campaign_id;
alter table assignment_counts alter column year set not null, alter column purpose set not null;
create index assignment_counts_year on assignment_counts (node, purpose, year);
create index assignment_counts_beneath on assignment_counts (above, purpose, year);
comment on column assignment_counts.year is '任务的年度';
comment on column assignment_counts.purpose is '任务为了什么';

create function set_count_campaign() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    select c.year, c.purpose into new.year, new.purpose from campaigns c where c.id = new.campaign_id;
    return new;
end $$;
alter function set_count_campaign() owner to ${rules};
create trigger set_campaign before insert on assignment_counts for each row execute function set_count_campaign();

create table score_facts (
    filling_id bigint not null references fillings (id),
    measure    text   collate "C" not null,
    key        text   collate "C" not null check (length(key) <= 200),
    place      text   collate "C" not null,
    year       int    not null,
    kind       text   collate "C" not null,
    points     numeric(12, 4) not null,
    worth      numeric(12, 4) not null,
    primary key (filling_id, measure, key)
);
create index score_facts_key on score_facts (year, measure, key, place, filling_id);
create index score_facts_place on score_facts (place);
comment on table  score_facts is '终审通过的一份自评表的各条事实，由冻结的分写下；撤销终审就删去';
comment on column score_facts.measure is 'all 一份，score 总分在哪一段，grade 等级，group 一级指标，loss 扣了分的指标，reason 为什么扣分，rate 执行率在哪一段，match 执行率的段与等级，week 哪一周通过，hint 提示';
comment on column score_facts.key is '是哪一个：段的下限、等级、一级指标、指标名称、原因、那一周的星期一';
comment on column score_facts.kind is '项目类别；整体支出写作 @unit、@department';
comment on column score_facts.points is 'all、score、grade、rate、match、week、hint 为总分，group 为得分，loss、reason 为扣了几分';
comment on column score_facts.worth is 'group、loss 为分值；rate 为执行率，百分数；别的为 0';

create table score_counts (
    node    text   collate "C" not null,
    above   text   collate "C" not null,
    year    int    not null,
    kind    text   collate "C" not null,
    measure text   collate "C" not null,
    key     text   collate "C" not null,
    forms   int    not null,
    points  numeric(16, 4) not null,
    worth   numeric(16, 4) not null,
    primary key (node, measure, year, key, kind)
);
create index score_counts_above on score_counts (above, year, kind, measure, node);
create index score_counts_loss  on score_counts (node, year, kind, points desc, key) where measure = 'loss';
comment on table  score_counts is '统计的数：一个机构与它的下级的事实的和，由 score_facts 来，随它在同一个事务里增减';
comment on column score_counts.node is '机构的位置；机构移动时由事实的位置重新数，不跟着改名';
comment on column score_counts.above is '上级机构的位置；最上级的为空字';
comment on column score_counts.kind is '项目类别；* 是不分类别的';
comment on column score_counts.forms is '几份；为零的当作没有';

-- 不是数的当作没有：冻结的内容有毛病，也不挡住终审
create function plain_number(written text) returns numeric
    language sql immutable parallel safe
as $$ select substring(written from '^-?[0-9]{1,12}(?:\.[0-9]{1,12})?$')::numeric $$;

create function score_band(total numeric) returns text
    language sql immutable parallel safe
as $$
    select case when total is null then '' when total >= 100 then '100' when total < 60 then '000' else lpad((floor(total / 5) * 5)::int::text, 3, '0') end
$$;
comment on function score_band(numeric) is '总分的段：不足 60 分一段，60 分起每 5 分一段，满分自己一段；写下限，三位';

create function rate_band(rate numeric) returns text
    language sql immutable parallel safe
as $$
    select case when rate is null then '' when rate > 100 then '101' when rate = 100 then '100' when rate >= 95 then '095' when rate < 50 then '000'
                else lpad((floor(rate / 10) * 10)::int::text, 3, '0') end
$$;
comment on function rate_band(numeric) is '执行率的段，百分数：不足 50 一段，50 起每 10 一段，90 至 95、95 至 100、恰好 100、超过 100 各一段；写下限，三位';

create function group_word(name text) returns text
    language sql immutable parallel safe
as $$
    select case when name ~ '执行|资金' then 'execution' when name ~ '成本' then 'cost' when name ~ '产出' then 'output' when name ~ '满意' then 'satisfaction'
                when name ~ '效益|效果' then 'benefit' else left(coalesce(nullif(btrim(name), ''), '—'), 200) end
$$;
comment on function group_word(text) is '一级指标通行的五种；认不出的照表上写的';

-- 一份表的事实；同一个键的合成一条
create function facts_of(content jsonb, total numeric, grade text, copied int, day date)
    returns table (measure text, key text, points numeric, worth numeric)
    language sql immutable set search_path = zhunsheng, pg_temp
as $$
    with line as (
        select left(btrim(coalesce(l ->> 'name', '')), 200) as name, coalesce(l ->> 'row', '') = '' as money,
               coalesce(l ->> 'decided', '') = 'true' as decided, coalesce(l ->> 'byHand', '') = 'true' as by_hand,
               plain_number(l ->> 'points') as points, plain_number(l ->> 'worth') as worth
          from jsonb_array_elements(coalesce(content #> '{scores,lines}', '[]')) l where l ->> 'state' = 'SCORED'),
    lost as (select *, line.worth - line.points as lost from line where line.points < line.worth),
    budget as (select plain_number(content #>> '{given,money,total,adjusted}') as adjusted, plain_number(content #>> '{given,money,total,executed}') as executed),
    rate as (select case when adjusted > 0 then round(executed * 100 / adjusted, 2) end as rate from budget)
    select f.measure, f.key, sum(f.points), sum(f.worth) from (
        select 'all', '', coalesce(total, 0), 0
        union all select 'score', score_band(total), coalesce(total, 0), 0
        union all select 'grade', left(grade, 200), coalesce(total, 0), 0
        union all select 'group', group_word(g ->> 'name'), coalesce(plain_number(g ->> 'score'), 0), coalesce(plain_number(g ->> 'weight'), 0)
                    from jsonb_array_elements(coalesce(content #> '{scores,groups}', '[]')) g
        union all select 'group', 'execution', line.points, line.worth from line where line.money
        union all select 'loss', lost.name, lost.lost, lost.worth from lost where lost.name <> ''
        union all select 'reason', case when lost.decided then 'decided' when lost.money then 'execution' when lost.by_hand then 'by-hand' else 'computed' end,
                         lost.lost, 0 from lost
        union all select 'rate', rate_band(rate.rate), coalesce(total, 0), least(coalesce(rate.rate, 0), 1000) from rate
        union all select 'match', rate_band(rate.rate) || ' ' || left(grade, 190), coalesce(total, 0), 0 from rate
        union all select 'week', to_char(date_trunc('week', day), 'YYYY-MM-DD'), coalesce(total, 0), 0
        union all select 'hint', 'full', total, 0 where total >= 100 and not exists (select from lost)
        union all select 'hint', 'copied', coalesce(total, 0), 0 where copied > 0
    ) f (measure, key, points, worth) group by 1, 2
$$;
comment on function facts_of(jsonb, numeric, text, int, date) is '由冻结的分算出一份表的各条事实';

create function accept_scores(accepted bigint[], day date) returns void
    language sql security definer set search_path = zhunsheng, pg_temp
as $$
    insert into score_facts (filling_id, measure, key, place, year, kind, points, worth)
    select f.id, t.measure, t.key, f.place, f.year, case p.extent when 'project' then replace(p.kind, '*', '＊') else '@' || p.extent end, t.points, t.worth
      from fillings f join projects p on p.id = f.project_id
     cross join lateral (select * from evaluation_scores e where e.filling_id = f.id and e.number <= f.last_number order by e.id desc limit 1) s
     cross join lateral facts_of(s.content, s.total, s.grade, s.copied, day) t
     where f.id = any (accepted) and f.kind = 'self-evaluation'
    on conflict do nothing
$$;
alter function accept_scores(bigint[], date) owner to ${rules};

-- 一句里的一起写、一起删：取消一个任务的一万份也只数一遍
create function follow_scores() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare
    entered bigint[] := (select array_agg(f.id) from added a join removed r on r.id = a.id join fillings f on f.assignment_id = a.id
                          where a.state = 'approved' and r.state <> 'approved');
    gone    bigint[] := (select array_agg(f.id) from added a join removed r on r.id = a.id join fillings f on f.assignment_id = a.id
                          where a.state <> 'approved' and r.state = 'approved');
begin
    if gone is not null then delete from score_facts where filling_id = any (gone); end if;
    if entered is not null then perform accept_scores(entered, current_date); end if;
    return null;
end $$;
alter function follow_scores() owner to ${rules};
create trigger follow_scores after update on assignments
    referencing new table as added old table as removed for each statement execute function follow_scores();

-- 各级上级、不分类别的与这一类的都加上；按主键的次序，两个事务不会互相等
create function add_score_counts() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    insert into score_counts (node, above, year, kind, measure, key, forms, points, worth)
    select n.node, regexp_replace(n.node, '[^/]+/$', ''), c.year, k.kind, c.measure, c.key, sum(c.forms), sum(c.points), sum(c.worth)
      from (select place, year, kind, measure, key, count(*) as forms, sum(points) as points, sum(worth) as worth from added group by 1, 2, 3, 4, 5) c
     cross join lateral nodes_above(c.place) n (node) cross join lateral (values ('*'), (c.kind)) k (kind)
     group by 1, 3, 4, 5, 6 order by 1, 3, 4, 5, 6
    on conflict (node, year, kind, measure, key) do update
       set forms = score_counts.forms + excluded.forms, points = score_counts.points + excluded.points, worth = score_counts.worth + excluded.worth;
    return null;
end $$;
alter function add_score_counts() owner to ${rules};

create function remove_score_counts() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    insert into score_counts (node, above, year, kind, measure, key, forms, points, worth)
    select n.node, regexp_replace(n.node, '[^/]+/$', ''), c.year, k.kind, c.measure, c.key, -sum(c.forms), -sum(c.points), -sum(c.worth)
      from (select place, year, kind, measure, key, count(*) as forms, sum(points) as points, sum(worth) as worth from removed group by 1, 2, 3, 4, 5) c
     cross join lateral nodes_above(c.place) n (node) cross join lateral (values ('*'), (c.kind)) k (kind)
     group by 1, 3, 4, 5, 6 order by 1, 3, 4, 5, 6
    on conflict (node, year, kind, measure, key) do update
       set forms = score_counts.forms + excluded.forms, points = score_counts.points + excluded.points, worth = score_counts.worth + excluded.worth;
    return null;
end $$;
alter function remove_score_counts() owner to ${rules};

-- 改的只有机构移动时的位置：从前的减去，现在的加上
create trigger add_counts    after insert on score_facts referencing new table as added   for each statement execute function add_score_counts();
create trigger remove_counts after delete on score_facts referencing old table as removed for each statement execute function remove_score_counts();
create trigger move_away     after update on score_facts referencing old table as removed for each statement execute function remove_score_counts();
create trigger move_there    after update on score_facts referencing new table as added   for each statement execute function add_score_counts();

do $$
declare t text;
begin
    foreach t in array '{score_facts, score_counts}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
        execute format('grant select on %I to ${app}, ${reader}', t);
    end loop;
end $$;
grant select, insert, update (place), delete on score_facts to ${rules};
grant select, insert, update on score_counts to ${rules};
create policy seen on score_facts  for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy seen on score_counts for select to ${app}, ${reader} using (node like any ((select scope('assignment.read'))::text[]));

-- 已经终审通过的
do $$
begin
    perform accept_scores(array_agg(approved.id), approved.day)
       from (select f.id, coalesce((select max(v.at)::date from filling_versions v where v.filling_id = f.id and v.state = 'approved'), current_date) as day
               from fillings f join assignments a on a.id = f.assignment_id where a.state = 'approved' and f.kind = 'self-evaluation') approved
      group by approved.day;
end $$;
revoke execute on function accept_scores(bigint[], date) from public;

revoke create on schema zhunsheng from ${rules};
