package org.zhunsheng.server.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 草稿的各行彼此之间、与已有的机构之间的核对，一次全部指出。都是成批的 SQL：十万行也是这几句。
 * 参数 {@code target} 是导入处的位置，不含通配符；读得到已有的哪些由行级安全与 {@code scope} 限定。
 */
@Repository
class DraftChecks {

    private static final String FAIL =
            "insert into organization_import_errors (account_id, line, field, problem, found, detail) ";

    /** 已有的机构：导入处自己与其下。 */
    private static final String MATCH = """
            update organization_import_rows r set organization_id = o.id
              from organizations o
             where r.account_id = :account and o.code = r.code and o.kind <> 'installation'
               and o.place like :target || '%' and o.place like any (:scope)
            """;

    /** 上级：空着的是导入处；文件里没有的，看已有的。 */
    private static final String PARENTS = """
            update organization_import_rows r set parent_organization_id = p.id
              from (select id, code from organizations where place like :target || '%' and place like any (:scope) and kind <> 'installation'
                     union all select :id, '') p
             where r.account_id = :account and p.code = r.parent_code
               and not exists (select from organization_import_rows f where f.account_id = :account and f.code = r.parent_code and f.code <> '')
            """;

    /** 导入处自己也在文件里的，隶属不变。 */
    private static final String SELF = """
            update organization_import_rows r set parent_organization_id = o.parent_id
              from organizations o where r.account_id = :account and r.organization_id = :id and o.id = :id
            """;

    /** 从导入处与上级不明的行起，一层一层往下；到不了的，绕成了圈。 */
    private static final String LEVELS = """
            with recursive edges as (
                select coalesce('o' || r.organization_id, 'n' || r.code) as node, r.line,
                       case when r.organization_id = :id then null
                            when f.line is not null then coalesce('o' || f.organization_id, 'n' || f.code)
                            else 'o' || r.parent_organization_id end as above
                  from organization_import_rows r
                  left join organization_import_rows f on f.account_id = :account and f.code = r.parent_code and f.code <> ''
                 where r.account_id = :account
                 union all
                select 'o' || o.id, null, case when o.id = :id then null else 'o' || o.parent_id end
                  from organizations o
                 where o.place like :target || '%' and o.place like any (:scope)
                   and not exists (select from organization_import_rows r where r.account_id = :account and r.organization_id = o.id)
            ),
            reached as (
                select node, line, 1 as level from edges where above is null
                 union all
                select e.node, e.line, r.level + 1 from edges e join reached r on e.above = r.node where r.level < 1000
            )
            update organization_import_rows r set level = l.level
              from (select line, min(level) as level from reached where line is not null group by line) l
             where r.account_id = :account and r.line = l.line
            """;

    private static final List<String> PROBLEMS = List.of("""
            select :account, line, 'CODE', 'CODE_REPEATED', code, first::text
              from (select line, code, min(line) over (partition by code) as first from organization_import_rows
                     where account_id = :account and code <> '') r where line <> first
            """, """
            select :account, r.line, 'CODE', 'CODE_AMBIGUOUS', r.code, ''
              from organization_import_rows r join organizations o on o.code = r.code
             where r.account_id = :account and o.kind <> 'installation' and o.place like :target || '%' and o.place like any (:scope)
             group by r.line, r.code having count(*) > 1
            """, """
            select :account, r.line, 'CODE', 'CODE_ELSEWHERE', r.code, min(o.name)
              from organization_import_rows r join organizations o on o.code = r.code
             where r.account_id = :account and r.organization_id is null and o.kind <> 'installation'
               and split_part(o.place, '/', 2) = split_part(:target, '/', 2) and o.place like any (:scope)
             group by r.line, r.code
            """, """
            select :account, r.line, 'KIND', 'KIND_CHANGED', r.kind, o.kind
              from organization_import_rows r join organizations o on o.id = r.organization_id
             where r.account_id = :account and r.kind <> '' and o.kind <> r.kind
            """, """
            select :account, r.line, 'PARENT_CODE', 'PARENT_UNKNOWN', r.parent_code, ''
              from organization_import_rows r
             where r.account_id = :account and r.parent_organization_id is null and r.organization_id is distinct from :id
               and not exists (select from organization_import_rows f where f.account_id = :account and f.code = r.parent_code and f.code <> '')
            """, """
            select :account, r.line, 'PARENT_CODE', 'PARENT_KIND', r.parent_code, max(coalesce(f.kind, o.kind))
              from organization_import_rows r
              left join organization_import_rows f on f.account_id = :account and f.code = r.parent_code and f.code <> ''
              left join organizations o on o.id = r.parent_organization_id
             where r.account_id = :account and r.kind <> '' and coalesce(f.kind, o.kind, '') <> '' and r.organization_id is distinct from :id
               and r.kind || ':' || coalesce(f.kind, o.kind) <> all (:pairs)
             group by r.line, r.parent_code
            """, """
            select :account, r.line, 'PARENT_CODE', 'PARENT_CYCLE', r.parent_code, ''
              from organization_import_rows r where r.account_id = :account and r.level is null
            """);

    private static final List<String> STATES = List.of("""
            select :account, r.line, 'VALID_FROM', 'DATE_EARLIER', r.valid_from::text, max(h.last)::text
              from organization_import_rows r
              join (select organization_id, max(valid_from) as last, true as names from organization_names group by organization_id
                     union all
                    select organization_id, max(valid_from), false from organization_parents group by organization_id) h
                on h.organization_id = r.organization_id and h.last > r.valid_from
             where r.account_id = :account and (h.names and r.change in ('renamed', 'renamed-moved')
                                             or not h.names and r.change in ('moved', 'renamed-moved'))
             group by r.line, r.valid_from
            """, """
            select :account, r.line, 'PARENT_CODE', 'PARENT_CLOSED', r.parent_code, ''
              from organization_import_rows r
              left join organization_import_rows f on f.account_id = :account and f.code = r.parent_code and f.code <> ''
              left join organizations o on o.id = coalesce(f.organization_id, r.parent_organization_id)
             where r.account_id = :account and r.change in ('new', 'moved', 'renamed-moved') and r.closed_on is null
               and coalesce(f.closed_on, o.closed_on) is not null
             group by r.line, r.parent_code
            """, """
            select :account, r.line, 'CLOSED_ON', 'OPEN_CHILDREN', r.closed_on::text, min(c.name)
              from organization_import_rows r join organizations o on o.id = r.organization_id and o.closed_on is null
              join (select parent_id as above, null as code, name from organizations k
                     where closed_on is null and not exists (select from organization_import_rows f where f.account_id = :account and f.organization_id = k.id)
                     union all
                    select parent_organization_id, parent_code, name from organization_import_rows where account_id = :account and closed_on is null) c
                on c.above = r.organization_id or c.code = r.code
             where r.account_id = :account and r.closed_on is not null
             group by r.line, r.closed_on
            """);

    private static final String CHANGES = """
            update organization_import_rows r
               set change = case when o.id is null then 'new'
                                 when o.name <> r.name and above.moved then 'renamed-moved'
                                 when o.name <> r.name then 'renamed'
                                 when above.moved then 'moved'
                                 when o.closed_on is null and r.closed_on is not null then 'closed'
                                 else 'unchanged' end
              from organization_import_rows s
              left join organizations o on o.id = s.organization_id
              left join organization_import_rows f on f.account_id = :account and f.code = s.parent_code and f.code <> ''
             cross join lateral (select s.organization_id is distinct from :id
                                    and o.parent_id is distinct from coalesce(f.organization_id, s.parent_organization_id) as moved) above
             where r.account_id = :account and s.account_id = :account and s.line = r.line
            """;

    private final JdbcClient db;

    DraftChecks(JdbcClient db) {
        this.db = db;
    }

    /** 核对全部，并算出每一行有什么改变。 */
    void check(long account, Organization target, String[] scope) {
        DraftPlans.bulk(db);
        for (String step : List.of(MATCH, PARENTS, SELF, LEVELS)) run(step, account, target, scope);
        for (String problem : PROBLEMS) run(FAIL + problem + " on conflict do nothing", account, target, scope);
        run(CHANGES, account, target, scope);
        for (String problem : STATES) run(FAIL + problem + " on conflict do nothing", account, target, scope);
        DraftPlans.usual(db);
    }

    private void run(String sql, long account, Organization target, String[] scope) {
        db.sql(sql)
                .param("account", account)
                .param("target", target.place())
                .param("id", target.id())
                .param("scope", scope)
                .param("pairs", Kind.pairs())
                .update();
    }
}
