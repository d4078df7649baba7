-- 退回只打开意见所指的行，和随之要改的；别的行锁着，程序与数据库都拦。
grant create on schema zhunsheng to ${rules};

alter table assignment_moves add column opened text[] check (opened is null or cardinality(opened) between 1 and 2000);
comment on column assignment_moves.opened is '退回时打开的：/行、.不在表格里的栏、部分/（整个部分，可以加行）；为空的是没有限定';

alter table fillings add column opened text[];
comment on column fillings.opened is '被退回的，只有这几处可以改，写法同 assignment_moves.opened；为空的都可以';

-- 这一格打开着；说明（答复检查的意见，行的编号 w 开头二十位）随时可以写。还没有的行，它的格跟着行来，行加不加得了看“@”一格
create function cell_opened(filling bigint, wanted text, field text, content text) returns boolean
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
declare opened text[] := (select f.opened from fillings f where f.id = $1);
        section text;
begin
    if opened is null or '/' || $2 = any (opened) then return true; end if;
    if $2 = '' then return '.' || $3 = any (opened); end if;
    section := (select c.value from cells c where c.filling_id = $1 and c."row" = $2 and c.field = '@');
    if $3 = '@' and $4 <> '' then section := $4; end if;
    if section is null then return $2 ~ '^w[0-9a-f]{20}$' or exists (select from unnest(opened) o where o like '%/'); end if;
    section := split_part(section, ' ', 1);
    return section = 'answers' or section || '/' = any (opened);
end $$;
alter function cell_opened(bigint, text, text, text) owner to ${rules};
comment on function cell_opened(bigint, text, text, text) is '被退回的表，这一格可以改';

-- 改了别处，检查指到的锁着的一处：有权填的人可以把它也打开
create function open_dependent(filling bigint, wanted text) returns boolean
    language sql volatile security definer set search_path = zhunsheng, pg_temp
as $$
    with opened as (
        update fillings set opened = opened || wanted
         where id = filling and opened is not null and filling_open(id) and not wanted = any (opened) and cardinality(opened) < 2000
        returning id)
    select exists (select from opened)
$$;
alter function open_dependent(bigint, text) owner to ${rules};
comment on function open_dependent(bigint, text) is '被退回的表，再打开一处；不能填的、已经打开的为否';

grant update (opened) on fillings to ${rules};

alter policy added   on cells with check (
    (filling_open(filling_id) or row_open(filling_id, "row", field)) and cell_opened(filling_id, "row", field, value));
alter policy changed on cells
    using ((filling_open(filling_id) or row_open(filling_id, "row", field)) and cell_opened(filling_id, "row", field, value))
    with check ((filling_open(filling_id) or row_open(filling_id, "row", field)) and cell_opened(filling_id, "row", field, value));
alter policy added   on cell_changes with check (
    (filling_open(filling_id) or row_open(filling_id, "row", field)) and cell_opened(filling_id, "row", field, value)
    and account_id is not distinct from (select current_account()));

-- 填报走一步：在单位手里的可以填，别的不能；退回的打开几处，终审通过的不再限定；送审、终审的时候冻结；调整不办了的恢复。
create or replace function follow_assignment() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare last assignment_moves := (select m from assignment_moves m where m.assignment_id = new.id order by m.id desc limit 1);
begin
    update fillings
       set open = new.state in ('open', 'draft', 'returned', 'adjusting', 'adjustment-returned'),
           opened = case when last.act = 'return' then last.opened when new.state in ('approved', 'adjusting') then null else opened end
     where assignment_id = new.id;
    if last.act in ('abandon', 'reject') then
        perform restore_baseline(new.id);
    elsif new.state in ('submitted', 'approved', 'adjustment-submitted') then
        insert into filling_versions (filling_id, number, state, content, sha256)
        select f.id, f.last_number, new.state, frozen.content, sha256(convert_to(frozen.content::text, 'UTF8'))
          from fillings f
         cross join lateral (
               select coalesce(jsonb_object_agg(c."row" || ' ' || c.field, c.value), '{}') as content
                 from cells c where c.filling_id = f.id) frozen
         where f.assignment_id = new.id
        on conflict do nothing;
    end if;
    return null;
end $$;

revoke create on schema zhunsheng from ${rules};
