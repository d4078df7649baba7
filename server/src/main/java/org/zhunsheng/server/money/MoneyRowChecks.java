package org.zhunsheng.server.money;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.IntakeTable;

/**
 * 预算与支付共有的核对。认出来的记在 {@code cells} 里：projectId、unitId、subId、budgetYear；
 * 已有而不变的一笔，项目后来关闭了也不算错。
 */
@Repository
class MoneyRowChecks {

    /** 各行认项目与子项目；两种表的 MATCH 都从这里接下去。编码在导入处之下有两个的，认不出。 */
    static final String PROJECTS = """
            left join projects p on p.code = w.cells ->> 'project' and p.place like :target || '%' and p.place like any (:scope)
                  and not exists (select from projects q where q.code = p.code and q.id <> p.id and q.place like :target || '%')
            left join sub_projects s on s.project_id = p.id and s.name = w.cells ->> 'subProject'
            """;

    private static final List<String> PROBLEMS = List.of("""
            select r.line, 'project', 'PROJECT_UNKNOWN', r.cells ->> 'project', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.cells ->> 'project' is not null and r.cells -> 'projectId' is null
            """, """
            select r.line, 'project', 'PROJECT_CLOSED', r.cells ->> 'project', p.closed_on::text
              from import_rows r join projects p on p.id = (r.cells ->> 'projectId')::bigint
             where r.import_id = :import and r.account_id = :account and r.change <> 'unchanged' and p.closed_on is not null
            """, """
            select r.line, 'subProject', 'SUB_UNKNOWN', r.cells ->> 'subProject', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.cells ->> 'subProject' is not null
               and r.cells -> 'projectId' is not null and r.cells -> 'subId' is null
            """, """
            select r.line, 'subProject', 'SUB_CLOSED', r.cells ->> 'subProject', ''
              from import_rows r join sub_projects s on s.id = (r.cells ->> 'subId')::bigint
             where r.import_id = :import and r.account_id = :account and r.change <> 'unchanged' and s.closed_on is not null
            """, """
            select r.line, 'day', 'DAY_LATER', r.cells ->> 'day', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and (r.cells ->> 'day')::date > current_date
            """, """
            select r.line, 'year', 'YEAR_OUTSIDE_PROJECT', r.cells ->> 'budgetYear',
                   coalesce(extract(year from p.starts_on)::text, '') || '–' || coalesce(extract(year from p.ends_on)::text, '')
              from import_rows r join projects p on p.id = (r.cells ->> 'projectId')::bigint
             where r.import_id = :import and r.account_id = :account and r.change <> 'unchanged'
               and ((r.cells ->> 'budgetYear')::int < extract(year from p.starts_on) or (r.cells ->> 'budgetYear')::int > extract(year from p.ends_on))
            """);

    private final IntakeTable table;
    private final Access access;

    MoneyRowChecks(IntakeTable table, Access access) {
        this.table = table;
        this.access = access;
    }

    /** @param match 认出各行、填上 {@code target_id} 与 {@code change} 的一句 */
    void check(Draft draft, String match, List<String> own) {
        Map<String, String[]> scope =
                Map.of("scope", access.scope(Permission.MONEY_WRITE).patterns());
        table.run(draft, match, scope);
        Stream.concat(PROBLEMS.stream(), own.stream()).forEach(problem -> table.fail(draft, problem, Map.of()));
    }
}
