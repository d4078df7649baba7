-- 延期：正在收的调查，最后一天可以往后移，别的照旧不能改。
grant create on schema zhunsheng to ${rules};

create or replace function survey_step() returns trigger
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
    if old.state = 'open' and new.state = 'open' and new.ends_on > old.ends_on
       and to_jsonb(new) - '{ends_on,version,changed_by,changed_at,place}'::text[]
           = to_jsonb(old) - '{ends_on,version,changed_by,changed_at,place}'::text[] then
        return new;
    end if;
    if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
        raise check_violation using message = '开始收了的调查不能改，只能延期';
    end if;
    if old.state = 'open' and new.state = 'closed' and new.result is null
       or old.state = 'closed' and new.state = 'closed' and old.result is null and new.result is not null then
        return new;
    end if;
    raise check_violation using message = '调查不能这样从 ' || old.state || ' 到 ' || new.state;
end $$;

-- 待办：最后一天过了、没有人结束的
create index surveys_over on surveys (ends_on, id) where state = 'open';

revoke create on schema zhunsheng from ${rules};
