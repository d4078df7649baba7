-- 决算里的项目支出：支付明细不知道的一个数，由财务录入，与各自评表的执行数合计对照。
grant create on schema zhunsheng to ${rules};

create table final_accounts (
    organization_id bigint not null references organizations (id),
    year            int    not null check (year between 2000 and 2099),
    place           text   collate "C" not null,
    amount          numeric(18,2) not null check (amount >= 0),
    version         int    not null default 1 check (version > 0),
    primary key (organization_id, year)
);
create index final_accounts_place on final_accounts (place, year);
comment on table  final_accounts is '一个单位一年的决算里的项目支出';
comment on column final_accounts.amount is '元';
comment on column final_accounts.version is '版本号，每改一次加一；从前的数在审计里';
create trigger set_place before insert or update of organization_id on final_accounts for each row execute function set_place();

alter table final_accounts enable row level security;
alter table final_accounts force row level security;
do $$
begin
    execute format('create policy owner on final_accounts to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, update (place) on final_accounts to ${rules};
create policy rules on final_accounts to ${rules} using (true) with check (true);
grant select, insert, update on final_accounts to ${app};
grant select on final_accounts to ${reader};
create policy seen    on final_accounts for select to ${app}, ${reader} using (place like any ((select scope('money.read'))::text[]));
create policy added   on final_accounts for insert to ${app} with check (place like any ((select scope('money.write'))::text[]));
create policy changed on final_accounts for update to ${app}
    using (place like any ((select scope('money.write'))::text[])) with check (place like any ((select scope('money.write'))::text[]));

revoke create on schema zhunsheng from ${rules};
