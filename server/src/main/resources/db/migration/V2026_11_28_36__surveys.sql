-- 满意度调查：问什么、问谁是数据。一次性的凭据与答案分开存：没有键、次序、时间把一张凭据与一份答案连起来，见 docs/surveys.md。
grant create on schema zhunsheng to ${rules};

create table surveys (
    id              bigint generated always as identity primary key,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    project_id      bigint references projects (id),
    year            int    check (year between 1990 and 2100),
    indicator       text   not null default '' check (length(indicator) <= 100),
    title           text   not null check (length(title) between 1 and 200),
    about           text   not null default '' check (length(about) <= 2000),
    starts_on       date   not null,
    ends_on         date   not null check (ends_on >= starts_on),
    content         jsonb  not null check (jsonb_typeof(content) = 'object'),
    state           text   not null default 'draft' check (state in ('draft', 'open', 'closed')),
    salt            bytea  check (length(salt) = 32),
    result          jsonb,
    version         int    not null default 1 check (version > 0),
    changed_by      bigint not null references accounts (id),
    changed_at      timestamptz not null default now(),
    check ((project_id is null) = (year is null)),
    check ((state = 'open') = (salt is not null)),
    check (result is null or state = 'closed')
);
create index surveys_place on surveys (place, id);
create index surveys_organization on surveys (organization_id);
create index surveys_project on surveys (project_id, year) where project_id is not null;
create index surveys_changed_by on surveys (changed_by);
create trigger set_place before insert or update of organization_id on surveys for each row execute function set_place();
comment on table  surveys is '满意度调查';
comment on column surveys.organization_id is '哪个机构办的';
comment on column surveys.project_id is '为哪个项目的哪一年办的；不为项目办的为空';
comment on column surveys.indicator is '为自评表的哪一行指标办的：它的名称';
comment on column surveys.about is '写给答的人看的几句话';
comment on column surveys.content is '问谁（各类人数、发几份）、问什么、各档算多少';
comment on column surveys.state is 'draft 草稿，open 正在收，closed 结束了';
comment on column surveys.salt is '凭据由它与数据库之外的密钥推出，只在正在收的时候有：重印要用；结束就抹去，再也推不出';
comment on column surveys.result is '结束的时候数出的各档份数，从此不变；人太少的不在里面';

create table survey_tokens (
    survey_id bigint not null references surveys (id),
    position  int    not null check (position >= 0),
    kind      int    not null check (kind >= 0),
    hash      bytea  not null unique check (length(hash) = 32),
    primary key (survey_id, position)
);
comment on table  survey_tokens is '一次性的凭据，开始收的时候一次写下，从此不变：用没用过不在这里';
comment on column survey_tokens.position is '第几张，从 0 起：survey_participations.used 的第几位';
comment on column survey_tokens.kind is '发给第几类人';
comment on column survey_tokens.hash is '凭据的散列；凭据本身不存';
create trigger kept before update or delete on survey_tokens for each row execute function only_place();

create table survey_participations (
    survey_id bigint primary key references surveys (id),
    used      bit varying not null,
    closed    boolean not null default false
);
comment on table  survey_participations is '哪几张凭据用过了：一个调查一行，整行重写，看不出先后';
comment on column survey_participations.used is '第几位是 1，第几张用过了';
comment on column survey_participations.closed is '结束了，不再收：与 used 在同一行，收与结束互相等';

create table survey_answers (
    survey_id bigint not null references surveys (id),
    part      int    not null check (part >= 0),
    content   jsonb  not null default '[]' check (jsonb_typeof(content) = 'array'),
    primary key (survey_id, part)
);
comment on table  survey_answers is '答案：没有键、时间、帐号、地址、凭据；许多份合成一行，每收一份就打乱了整行重写，看不出先后';
comment on column survey_answers.part is '第几部分：开始收的时候照发的份数分好，每一份放进随便一部分';
comment on column survey_answers.content is '一份一项：kind 第几类人答的，choices 各题选了第几档，remarks 写的话';

-- 一步一步地走：正在收的、结束了的，问什么、问谁不能再改；结果只写一次
create function survey_step() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
declare moving text[] := '{state,salt,result,version,changed_by,changed_at,place}';
begin
    if new.version <> old.version + 1 or new.organization_id <> old.organization_id then
        raise check_violation using message = '改动一次一次地数，机构不能换';
    end if;
    if old.state = 'draft' and new.state in ('draft', 'open') then
        return new;
    end if;
    if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
        raise check_violation using message = '开始收了的调查不能改';
    end if;
    if old.state = 'open' and new.state = 'closed' and new.result is null
       or old.state = 'closed' and new.state = 'closed' and old.result is null and new.result is not null then
        return new;
    end if;
    raise check_violation using message = '调查不能这样从 ' || old.state || ' 到 ' || new.state;
end $$;
create trigger step before update on surveys
    for each row when (to_jsonb(new) - 'place' is distinct from to_jsonb(old) - 'place') execute function survey_step();

-- 结束：等正在交的交完，再不收
create function close_survey() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update survey_participations set closed = true where survey_id = new.id;
    return null;
end $$;
alter function close_survey() owner to ${rules};
create trigger closing after update on surveys
    for each row when (old.state = 'open' and new.state = 'closed') execute function close_survey();

-- 凭这张凭据答的是哪一份：没有的、用过了的、不在期间的，都没有
create function survey_for_token(token bytea, today date)
    returns table (title text, about text, content jsonb, organization text, ends_on date)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select s.title, s.about, s.content, o.name, s.ends_on
      from survey_tokens t join surveys s on s.id = t.survey_id
      join survey_participations p on p.survey_id = t.survey_id
      join organizations o on o.id = s.organization_id
     where t.hash = $1 and s.state = 'open' and $2 between s.starts_on and s.ends_on and not p.closed and get_bit(p.used, t.position) = 0
$$;
alter function survey_for_token(bytea, date) owner to ${rules};
comment on function survey_for_token(bytea, date) is '凭据能答的那一份';

-- 交一份：同一张凭据同时交两次，后来的等先来的，然后落空。放进随便一部分，打乱了整行重写：看不出哪一份是刚交的
create function answer_survey(token bytea, today date, answer jsonb) returns boolean
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare survey bigint; place int; sort int;
begin
    select t.survey_id, t.position, t.kind into survey, place, sort
      from survey_tokens t join surveys s on s.id = t.survey_id
     where t.hash = $1 and s.state = 'open' and $2 between s.starts_on and s.ends_on;
    update survey_participations p set used = set_bit(p.used, place, 1)
     where p.survey_id = survey and not p.closed and get_bit(p.used, place) = 0;
    if not found then
        return false;
    end if;
    if length($3::text) > 20000 then
        raise check_violation using message = '答案太长';
    end if;
    update survey_answers a
       set content = (select jsonb_agg(one order by random())
                        from jsonb_array_elements(a.content || jsonb_build_array($3 || jsonb_build_object('kind', sort))) one)
     where a.survey_id = survey
       and a.part = (select b.part from survey_answers b where b.survey_id = survey order by random() limit 1);
    if not found then
        raise foreign_key_violation using message = '没有放答案的地方';
    end if;
    return true;
end $$;
alter function answer_survey(bytea, date, jsonb) owner to ${rules};
comment on function answer_survey(bytea, date, jsonb) is '交一份答案，答收下没有；凭据与答案在这里分开，什么也不连';

do $$
declare t text;
begin
    foreach t in array '{surveys, survey_tokens, survey_participations, survey_answers}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;
grant update (place) on surveys to ${rules};
grant update (used, closed) on survey_participations to ${rules};
grant update (content) on survey_answers to ${rules};

grant select, insert, update on surveys to ${app};
grant insert on survey_tokens to ${app};
grant select, insert on survey_participations to ${app};
grant select, insert (survey_id, part) on survey_answers to ${app};
grant select on surveys, survey_participations to ${reader};

create policy seen    on surveys for select to ${app}, ${reader} using (place like any ((select scope('survey.read'))::text[]));
create policy added   on surveys for insert to ${app} with check (
    place like any ((select scope('survey.write'))::text[]) and changed_by = (select current_account()));
create policy changed on surveys for update to ${app}
    using (place like any ((select scope('survey.write'))::text[]))
    with check (place like any ((select scope('survey.write'))::text[]) and changed_by = (select current_account()));

-- 凭据只写，谁也不读；参与看得见调查的看得见；答案结束了才看得见
create policy added   on survey_tokens for insert to ${app} with check (exists (
    select from surveys s where s.id = survey_id and s.state = 'open' and s.place like any ((select scope('survey.write'))::text[])));
create policy seen    on survey_participations for select to ${app}, ${reader} using (exists (select from surveys s where s.id = survey_id));
create policy added   on survey_participations for insert to ${app} with check (exists (
    select from surveys s where s.id = survey_id and s.state = 'open' and s.place like any ((select scope('survey.write'))::text[])));
create policy added   on survey_answers for insert to ${app} with check (exists (
    select from surveys s where s.id = survey_id and s.state = 'open' and s.place like any ((select scope('survey.write'))::text[])));
create policy seen    on survey_answers for select to ${app} using (exists (
    select from surveys s where s.id = survey_id and s.state = 'closed'));

revoke create on schema zhunsheng from ${rules};
