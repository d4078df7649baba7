-- 绩效自评：提交的时候按下的钱与分。
create table evaluation_scores (
    id         bigint generated always as identity primary key,
    filling_id bigint not null references fillings (id),
    number     bigint not null,
    place      text collate "C" not null,
    total      numeric(7, 2) check (total >= 0),
    grade      text   not null check (length(grade) <= 20),
    content    jsonb  not null check (jsonb_typeof(content) = 'object'),
    at         timestamptz not null default now()
);
create index evaluation_scores_filling on evaluation_scores (filling_id, id);
create index evaluation_scores_place on evaluation_scores (place, grade);
create trigger set_place before insert on evaluation_scores for each row execute function set_filling_place();
comment on table  evaluation_scores is '自评表每一次提交时的钱与分，只增不改';
comment on column evaluation_scores.number is '那时填报表最后一次改动的编号：与 filling_versions 的同一个';
comment on column evaluation_scores.total is '总分；没有的为空';
comment on column evaluation_scores.grade is '等级；没有的为空字';
comment on column evaluation_scores.content is '表头、预算与执行，每行的分值、得分、规则与算式';

alter table evaluation_scores enable row level security;
alter table evaluation_scores force row level security;
do $$
begin
    execute format('create policy owner on evaluation_scores to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, update (place) on evaluation_scores to ${rules};
create policy rules on evaluation_scores to ${rules} using (true) with check (true);

grant select, insert on evaluation_scores to ${app};
grant select on evaluation_scores to ${reader};
create policy seen  on evaluation_scores for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added on evaluation_scores for insert to ${app} with check (filling_open(filling_id));
