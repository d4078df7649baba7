-- 不予公开：依法不能公开的，由单位申请、由另一个人确认；它的一切都不公开，连有这张表也不说。以后可以解除。
grant create on schema zhunsheng to ${rules};

alter table disclosures
    drop constraint disclosures_state_check,
    add constraint disclosures_state_check check (
        state in ('proposed', 'disclosed', 'refused', 'withdrawn', 'withholding', 'withheld', 'lifted')),
    add column ground    text    not null default '' check (ground ~ '^[a-z-]{0,40}$'),
    add column concealed boolean not null default false;
alter table disclosures
    add check (case when state in ('withholding', 'withheld', 'lifted') then ground <> '' and reason <> ''
                    when state <> 'refused' then ground = '' else true end),
    add check (not concealed or state = 'withdrawn');
comment on column disclosures.state is 'proposed 待审核，disclosed 已公开，refused 被退回，withdrawn 已撤下，withholding 待审核不予公开，withheld 不予公开，lifted 已解除不予公开';
comment on column disclosures.reason is '退回、撤下、解除的理由，不予公开的说明；撤下的，谁都看得见';
comment on column disclosures.ground is '申请不予公开的依据，词表是数据；申请公开的为空字';
comment on column disclosures.concealed is '撤下之后不予公开了：撤下的记号也不给访问者看；由数据库填';

drop index disclosures_live;
create unique index disclosures_live on disclosures (filling_id) where state in ('proposed', 'disclosed', 'withholding', 'withheld');

create or replace function disclosure_step() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
declare moving text[] := '{state,reason,published_at,withdrawn_at,reopened_at,changed_at,version,place,concealed}';
begin
    if tg_op = 'DELETE' or to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
        raise insufficient_privilege using message = '申请公开的内容不能改、不能删';
    end if;
    if old.state = new.state then
        if (old.reason, old.published_at, old.withdrawn_at) is distinct from (new.reason, new.published_at, new.withdrawn_at) then
            raise insufficient_privilege using message = '公开的时间与理由不能改';
        end if;
    elsif (old.state, new.state) not in (
        ('proposed', 'disclosed'), ('proposed', 'refused'), ('disclosed', 'withdrawn'),
        ('withholding', 'withheld'), ('withholding', 'refused'), ('withheld', 'lifted')) then
        raise check_violation using message = '公开的状态不能从 ' || old.state || ' 到 ' || new.state;
    end if;
    return new;
end $$;

-- 同一张表以前撤下的记号：不予公开的时候收起，解除了再露出来
create function conceal_marks() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update disclosures set concealed = new.state = 'withheld', changed_at = clock_timestamp()
     where filling_id = new.filling_id and state = 'withdrawn' and concealed <> (new.state = 'withheld');
    return null;
end $$;
alter function conceal_marks() owner to ${rules};
grant update (concealed) on disclosures to ${rules};
create trigger conceal_marks after update of state on disclosures
    for each row when (new.state in ('withheld', 'lifted')) execute function conceal_marks();

-- 收起的也算：不然访问者存着的旧的一页还以为没有变
create function public_changed_at() returns timestamptz
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select max(changed_at) from disclosures where published_at is not null $$;
alter function public_changed_at() owner to ${rules};
comment on function public_changed_at() is '公开的最后一次变化，连收起来的';

alter policy seen    on disclosures using (
    state in ('disclosed', 'withdrawn') and not concealed or place like any ((select scope('disclosure.read'))::text[]));
alter policy added   on disclosures with check (state in ('proposed', 'withholding') and may_propose(filling_id, number));
alter policy changed on disclosures
    with check (place like any ((select scope('disclosure.publish'))::text[]) and (state not in ('disclosed', 'withheld') or may_publish(id)));
alter policy added on disclosure_moves with check (
    account_id = (select current_account())
    and place like any ((select scope(case when act in ('propose', 'withhold') then 'assignment.file' else 'disclosure.publish' end))::text[]));

-- 没有公开的，写不进公开的内容
do $$
declare t text;
begin
    foreach t in array '{disclosure_copies, disclosure_documents, disclosure_terms}'::text[] loop
        execute format('alter policy added on %I with check (
            may_publish(disclosure_id) and exists (select from disclosures d where d.id = disclosure_id and d.state = ''disclosed''))', t);
    end loop;
end $$;

revoke create on schema zhunsheng from ${rules};
