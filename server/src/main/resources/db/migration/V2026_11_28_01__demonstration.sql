-- 演示：一个装着演示数据的系统。哪一个系统是演示的，由安装时写进设置的 demonstration 决定，不在页面上改。
-- 演示的帐号没有口令，凭一次性的登录链接登录，也可以在页面上换成另一个演示的角色；不是演示的系统里，这里的函数什么也不答。
grant create on schema zhunsheng to ${rules};

create table sign_in_links (
    account_id bigint primary key references accounts (id),
    token_hash bytea not null unique,
    used_at    timestamptz
);
comment on table  sign_in_links is '演示的帐号与它的一次性登录链接；每次启动换新的';
comment on column sign_in_links.token_hash is '链接里的令牌的 SHA-256';
comment on column sign_in_links.used_at is '用掉的时间；没有用的为空';

alter table sign_in_links enable row level security;
alter table sign_in_links force row level security;
create policy owner on sign_in_links to current_user using (owner_speaks()) with check (owner_speaks());
grant select, update (used_at) on sign_in_links to ${rules};
create policy rules on sign_in_links to ${rules} using (true) with check (true);

create function demonstrated() returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select exists (select from settings where name = 'demonstration') $$;
alter function demonstrated() owner to ${rules};
comment on function demonstrated() is '这是不是一个演示系统';

create function spend_sign_in_link(hash bytea) returns bigint
    language sql security definer set search_path = zhunsheng, pg_temp
as $$
    update sign_in_links set used_at = now()
     where token_hash = hash and used_at is null and demonstrated() and purpose('sign-in')
    returning account_id
$$;
alter function spend_sign_in_link(bytea) owner to ${rules};
comment on function spend_sign_in_link(bytea) is '用掉一个登录链接，答是谁的；用过的、不认得的为空';

create function demonstration_accounts() returns table (account bigint, login text, name text, organization text)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select a.id, a.login, a.name, o.name
      from sign_in_links l join accounts a on a.id = l.account_id join organizations o on o.id = a.organization_id
     where demonstrated() and exists (select from sign_in_links mine where mine.account_id = current_account())
     order by a.id
$$;
alter function demonstration_accounts() owner to ${rules};
comment on function demonstration_accounts() is '演示的各个帐号，只有自己也是演示的帐号才看得见';

revoke create on schema zhunsheng from ${rules};
