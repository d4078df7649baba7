-- 台账的查找：每条记录的文字，每相邻两个字一个数（台账的编号、两个字的码），编成索引：中文的词多半是两个字，三个字一组的 pg_trgm 帮不上。
-- 都是字母、数字的两个不编：内容里的栏名、日期处处都是，编了只慢了导入；全是字母、数字的照旧逐条看。
-- 有行级安全的表，查询自己的条件用不上这样的索引，所以由函数找出看得见的、可能是的几条，再由查询逐条核对。
grant create on schema zhunsheng to ${rules};

create function word_pairs(register bigint, words text) returns bigint[]
    language sql immutable parallel safe
as $$
    select array(select $1 << 42 | ascii(a)::bigint << 21 | ascii(b)
                   from (select string_to_array(lower($2), null) as letters) w cross join lateral unnest(letters, letters[2:]) n (a, b)
                  where b is not null and (ascii(a) > 127 or ascii(b) > 127))
$$;
comment on function word_pairs(bigint, text) is '一个台账里的一段文字，每相邻两个字（至少一个不是字母、数字）一个数';

create function entry_words(year int, number int, content jsonb) returns text
    language sql immutable parallel safe
as $$ select zhunsheng.entry_reference($1, $2) || ' ' || $3::text $$;
comment on function entry_words(int, int, jsonb) is '一条记录里找得到的文字：登记号与各栏';

create index register_entries_words on register_entries using gin (word_pairs(register_id, entry_words(year, number, content)));

create function entries_found(register bigint, words text) returns setof bigint
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
    pairs bigint[] := word_pairs($1, $2);
    seen  text[] := scope('register.read');
    inner_places text[] := restricted_scope();
    shut  boolean := (select r.restricted from registers r where r.id = $1);
begin
    return query
    select e.id from register_entries e
     where word_pairs(e.register_id, entry_words(e.year, e.number, e.content)) @> pairs
       and e.register_id = $1 and e.place like any (seen) and (not shut or e.place like any (inner_places));
end $$;
alter function entries_found(bigint, text) owner to ${rules};
comment on function entries_found(bigint, text) is '看得见的记录里，可能有这段文字的几条：字对都有，次序不一定';

revoke create on schema zhunsheng from ${rules};
