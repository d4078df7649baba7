-- 与别的单位的文字有多像：提交的时候记下各栏文字的片段的指纹；问的人只知道自己看得见的表与别的单位的像到多少，不知道是谁、写了什么。
grant create on schema zhunsheng to ${rules};

create table filling_texts (
    filling_id bigint   not null references fillings (id),
    field      text     collate "C" not null check (field ~ '^/[a-z_]{1,40}$'),
    place      text     collate "C" not null,
    year       int      not null check (year between 2000 and 2100),
    shingles   bigint[] not null check (cardinality(shingles) between 1 and 40000),
    bands      bigint[] not null check (cardinality(bands) = 16),
    primary key (filling_id, field)
);
create index filling_texts_bands on filling_texts using gin (bands);
create index filling_texts_place on filling_texts (place);
create trigger set_place before insert on filling_texts for each row execute function set_filling_place();
comment on table  filling_texts is '最近一次交上来的自评表的各栏文字：相连五个字的片段的指纹，由指纹不能还原文字；随每次提交换新';
comment on column filling_texts.field is '哪一栏，表的交换格式里的位置';
comment on column filling_texts.shingles is '各片段的指纹，由小到大';
comment on column filling_texts.bands is '最小哈希的十六段：有一段相同的才算真的像到多少';

alter table filling_texts enable row level security;
alter table filling_texts force row level security;
do $$
begin
    execute format('create policy owner on filling_texts to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, update (place) on filling_texts to ${rules};
create policy rules on filling_texts to ${rules} using (true) with check (true);

grant select, insert, delete on filling_texts to ${app};
grant select on filling_texts to ${reader};
create policy seen    on filling_texts for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added   on filling_texts for insert to ${app} with check (filling_open(filling_id));
create policy removed on filling_texts for delete to ${app} using (filling_open(filling_id));

-- 每一栏至多比十个候选：像的几乎必在其中，问的人等得起
create function similar_texts(asked bigint[], node text, from_share numeric)
    returns table (filling bigint, field text, similarity numeric)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select t.filling_id, t.field, max(round(s.shared / (cardinality(t.shingles) + cardinality(o.shingles) - s.shared), 4))
      from filling_texts t
     cross join lateral (
           select n.shingles from filling_texts n join fillings f on f.id = n.filling_id and not f.open
            where n.bands && t.bands and n.field = t.field and n.year = t.year and n.place <> t.place and not starts_with(n.place, node)
              and split_part(n.place, '/', 2) = split_part(t.place, '/', 2)
            limit 10) o
     cross join lateral (select count(*)::numeric as shared from (select unnest(t.shingles) intersect select unnest(o.shingles)) both_have) s
     where t.filling_id = any (asked) and t.place like any ((select scope('assignment.read'))::text[])
     group by t.filling_id, t.field
    having max(round(s.shared / (cardinality(t.shingles) + cardinality(o.shingles) - s.shared), 4)) >= from_share
$$;
alter function similar_texts(bigint[], text, numeric) owner to ${rules};
comment on function similar_texts(bigint[], text, numeric) is '看得见的这几张表的各栏，与本地区那个机构之外别的单位同一年同一栏的最像到多少；看不出是谁';

revoke create on schema zhunsheng from ${rules};
