package org.zhunsheng.server.project;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.IntakeTable;

/** 草稿里的项目彼此之间、与已有的之间的核对。别的表的编号记在 {@code cells} 里：unitId、divisionIds、parentId、predecessorId。 */
@Repository
class ProjectIntakeChecks {

    /** 已有的项目与单位：导入处之下的单位。 */
    private static final List<String> MATCH = List.of("""
            update import_rows r set target_id = null, cells = r.cells - 'unitId' - 'divisionIds' - 'parentId' - 'predecessorId'
             where r.import_id = :import and r.account_id = :account
            """, """
            update import_rows r set target_id = p.id
              from projects p
             where r.import_id = :import and r.account_id = :account and p.code = r.cells ->> 'code'
               and p.place like :region || '%' and p.place like any (:scope)
            """, """
            update import_rows r set cells = r.cells || jsonb_build_object('unitId', o.id)
              from organizations o
             where r.import_id = :import and r.account_id = :account and o.code = r.cells ->> 'unit'
               and o.kind in ('bureau', 'department', 'unit') and o.place like :target || '%' and o.place like any (:scope)
            """, """
            update import_rows r set cells = r.cells || jsonb_build_object('divisionIds', d.ids)
              from (select w.line, jsonb_agg(o.id order by o.id) as ids
                      from import_rows w
                     cross join lateral jsonb_array_elements_text(w.cells -> 'divisions') c (code)
                      join organizations o on o.code = c.code and o.kind = 'division' and o.closed_on is null
                       and o.place like :region || '%' and o.place like any (:scope)
                     where w.import_id = :import and w.account_id = :account and jsonb_typeof(w.cells -> 'divisions') = 'array'
                     group by w.line) d
             where r.import_id = :import and r.account_id = :account and r.line = d.line
            """);

    /** 指向的项目已有的编号；本文件里新的，写入之后才有。 */
    private static final String LINK = """
            update import_rows r set cells = r.cells || jsonb_build_object(cast(:field as text) || 'Id', p.id)
              from projects p
             where r.import_id = :import and r.account_id = :account and p.code = r.cells ->> :field
               and p.place like :region || '%' and p.place like any (:seen)
            """;

    private static final List<String> PROBLEMS = List.of("""
            select r.line, 'unit', 'UNIT_UNKNOWN', r.cells ->> 'unit', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.cells ->> 'unit' is not null and r.cells -> 'unitId' is null
            """, """
            select r.line, 'unit', 'UNIT_CLOSED', r.cells ->> 'unit', ''
              from import_rows r join organizations o on o.id = (r.cells ->> 'unitId')::bigint
             where r.import_id = :import and r.account_id = :account and r.target_id is null and o.closed_on is not null
            """, """
            select r.line, 'unit', 'UNIT_CHANGED', r.cells ->> 'unit', o.code
              from import_rows r join projects p on p.id = r.target_id join organizations o on o.id = p.organization_id
             where r.import_id = :import and r.account_id = :account
               and r.cells -> 'unitId' is not null and p.organization_id <> (r.cells ->> 'unitId')::bigint
            """, """
            select r.line, 'code', 'CLOSED', p.code, ''
              from import_rows r join projects p on p.id = r.target_id
             where r.import_id = :import and r.account_id = :account and p.closed_on is not null
            """, """
            select r.line, 'extent', 'WHOLE_TAKEN', r.cells ->> 'extent', r.cells ->> 'unit'
              from (select w.*, count(*) over (partition by w.cells ->> 'unit', w.cells ->> 'extent') as same from import_rows w
                     where w.import_id = :import and w.account_id = :account and w.target_id is null and w.cells ->> 'extent' <> 'project') r
             where r.same > 1 or exists (select from projects p where p.organization_id = (r.cells ->> 'unitId')::bigint
                                                                  and p.extent = r.cells ->> 'extent' and p.closed_on is null)
            """, """
            select r.line, 'extent', 'EXTENT_CHANGED', r.cells ->> 'extent', p.extent
              from import_rows r join projects p on p.id = r.target_id
             where r.import_id = :import and r.account_id = :account and p.extent <> r.cells ->> 'extent'
            """, """
            select r.line, 'code', 'CODE_ELSEWHERE', r.cells ->> 'code', ''
              from import_rows r
              join taken_project_codes(:id, (select array_agg(w.cells ->> 'code') from import_rows w
                                              where w.import_id = :import and w.account_id = :account and w.target_id is null)) t (code)
                on t.code = r.cells ->> 'code'
             where r.import_id = :import and r.account_id = :account and r.target_id is null
            """, """
            select r.line, 'endsOn', 'ENDS_EARLIER', r.cells ->> 'endsOn', s.starts_on::text
              from import_rows r
              left join projects p on p.id = r.target_id
             cross join lateral (select case when jsonb_exists(r.cells, 'startsOn') then (r.cells ->> 'startsOn')::date else p.starts_on end as starts_on) s
             where r.import_id = :import and r.account_id = :account and (r.cells ->> 'endsOn')::date < s.starts_on
            """, """
            select r.line, 'startsOn', 'ENDS_EARLIER', r.cells ->> 'startsOn', r.cells ->> 'startsOn'
              from import_rows r join projects p on p.id = r.target_id
             where r.import_id = :import and r.account_id = :account and not jsonb_exists(r.cells, 'endsOn')
               and p.ends_on < (r.cells ->> 'startsOn')::date
            """, """
            select r.line, 'divisions', 'DIVISION_UNKNOWN', min(c.code), min(c.code)
              from import_rows r
             cross join lateral jsonb_array_elements_text(r.cells -> 'divisions') c (code)
             where r.import_id = :import and r.account_id = :account and jsonb_typeof(r.cells -> 'divisions') = 'array'
               and not exists (select from organizations o where o.code = c.code and o.kind = 'division' and o.closed_on is null
                                  and o.place like :region || '%' and o.place like any (:scope))
             group by r.line
            """);

    /** 草稿里有没有那个编码，用集合去查，不逐对地连：见 {@link ProjectIntakeApply}。 */
    private static final List<String> LINKS = List.of("""
            select r.line, :field, 'ITSELF', r.cells ->> :field, ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.cells ->> :field = r.cells ->> 'code'
            """, """
            select r.line, :field, 'PROJECT_UNKNOWN', r.cells ->> :field, ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.cells ->> :field is not null
               and r.cells -> (cast(:field as text) || 'Id') is null
               and r.cells ->> :field not in (select f.cells ->> 'code' from import_rows f
                                               where f.import_id = :import and f.account_id = :account and f.cells ->> 'code' is not null)
            """);

    private static final List<String> LEVELS = List.of("""
            select r.line, 'parent', 'PARENT_LEVEL', r.cells ->> 'parent', ''
              from import_rows r
              left join project_links l on l.project_id = (r.cells ->> 'parentId')::bigint and l.relation = 'parent'
             where r.import_id = :import and r.account_id = :account and r.cells ->> 'parent' is not null
               and (r.cells ->> 'parent' in (select f.cells ->> 'code' from import_rows f
                                              where f.import_id = :import and f.account_id = :account and f.cells ->> 'parent' is not null)
                    or l.project_id is not null
                       and r.cells ->> 'parent' not in (select f.cells ->> 'code' from import_rows f
                                                         where f.import_id = :import and f.account_id = :account
                                                           and f.cells ->> 'code' is not null and jsonb_exists(f.cells, 'parent')))
            """, """
            select r.line, 'parent', 'HAS_CHILDREN', r.cells ->> 'parent', ''
              from import_rows r join project_links l on l.target_id = r.target_id and l.relation = 'parent'
             where r.import_id = :import and r.account_id = :account and r.cells ->> 'parent' is not null
             group by r.line, r.cells
            """);

    private static final String CHANGES = """
            update import_rows r set change = case
                when r.target_id is null then 'new'
                when (p.name, case when jsonb_exists(r.cells, 'kind') then p.kind end,
                      case when jsonb_exists(r.cells, 'recurrent') then p.recurrent end,
                      case when jsonb_exists(r.cells, 'startsOn') then p.starts_on end,
                      case when jsonb_exists(r.cells, 'endsOn') then p.ends_on end,
                      case when jsonb_exists(r.cells, 'audience') then p.audience end)
                     is distinct from
                     (r.cells ->> 'name', case when jsonb_exists(r.cells, 'kind') then coalesce(r.cells ->> 'kind', '') end,
                      case when jsonb_exists(r.cells, 'recurrent') then coalesce((r.cells ->> 'recurrent')::boolean, false) end,
                      (r.cells ->> 'startsOn')::date, (r.cells ->> 'endsOn')::date,
                      case when jsonb_exists(r.cells, 'audience') then coalesce(r.cells ->> 'audience', '') end)
                  or jsonb_exists(r.cells, 'divisions') and d.ids is distinct from r.cells -> 'divisionIds'
                  or jsonb_typeof(r.cells -> 'subProjects') = 'array' and not coalesce(s.names, '[]') @> (r.cells -> 'subProjects')
                  or jsonb_exists(r.cells, 'parent') and above.code is distinct from r.cells ->> 'parent'
                  or jsonb_exists(r.cells, 'predecessor') and earlier.code is distinct from r.cells ->> 'predecessor'
                then 'changed' else 'unchanged' end
              from import_rows w
              left join projects p on p.id = w.target_id
              left join (select project_id, jsonb_agg(organization_id order by organization_id) as ids from project_divisions group by project_id) d
                on d.project_id = w.target_id
              left join (select project_id, jsonb_agg(name) as names from sub_projects group by project_id) s on s.project_id = w.target_id
              left join project_links u on u.project_id = w.target_id and u.relation = 'parent'
              left join projects above on above.id = u.target_id
              left join project_links e on e.project_id = w.target_id and e.relation = 'predecessor'
              left join projects earlier on earlier.id = e.target_id
             where r.import_id = :import and r.account_id = :account and w.import_id = :import and w.account_id = :account and w.line = r.line
            """;

    private final IntakeTable table;
    private final Access access;

    ProjectIntakeChecks(IntakeTable table, Access access) {
        this.table = table;
        this.access = access;
    }

    void check(Draft draft) {
        Map<String, String[]> scope =
                Map.of("scope", access.scope(Permission.PROJECT_WRITE).patterns());
        MATCH.forEach(step -> table.run(draft, step, scope));
        PROBLEMS.forEach(problem -> table.fail(draft, problem, scope));
        for (String field : List.of("parent", "predecessor")) {
            table.run(
                    draft,
                    LINK,
                    Map.of(
                            "field",
                            field,
                            "seen",
                            access.scope(Permission.PROJECT_READ).patterns()));
            LINKS.forEach(problem -> table.fail(draft, problem, Map.of("field", field)));
        }
        LEVELS.forEach(problem -> table.fail(draft, problem, Map.of()));
        table.run(draft, CHANGES, Map.of());
    }
}
