package org.zhunsheng.server.project;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.IntakeTable;

/**
 * 把核对过的草稿写进项目库；文件里没有的栏不动，子项目只添不减。
 *
 * <p>草稿的各行刚刚放进来，数据库还没有它们的统计：行与行不用编码去连，不然可能逐对地比，两万行要几分钟。
 */
@Repository
class ProjectIntakeApply {

    private static final List<String> STEPS = List.of("""
            update import_rows set target_id = nextval('projects_id_seq')
             where import_id = :import and account_id = :account and change = 'new'
            """, """
            insert into projects (id, organization_id, code, name, kind, recurrent, starts_on, ends_on, audience, extent)
            overriding system value
            select target_id, (cells ->> 'unitId')::bigint, cells ->> 'code', cells ->> 'name', coalesce(cells ->> 'kind', ''),
                   coalesce((cells ->> 'recurrent')::boolean, false), (cells ->> 'startsOn')::date, (cells ->> 'endsOn')::date,
                   coalesce(cells ->> 'audience', ''), coalesce(cells ->> 'extent', 'project')
              from import_rows where import_id = :import and account_id = :account and change = 'new' order by line
            """, """
            insert into project_names (project_id, valid_from, name)
            select r.target_id, case when r.change = 'new' then coalesce((r.cells ->> 'startsOn')::date, date '1900-01-01') else current_date end,
                   r.cells ->> 'name'
              from import_rows r join projects p on p.id = r.target_id
             where r.import_id = :import and r.account_id = :account and (r.change = 'new' or r.change = 'changed' and p.name <> r.cells ->> 'name')
                on conflict (project_id, valid_from) do update set name = excluded.name
            """, """
            delete from project_terms t using import_rows r join projects p on p.id = r.target_id
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and p.name <> r.cells ->> 'name'
               and t.project_id = r.target_id and t.place like any (:scope)
            """, """
            insert into project_terms (project_id, code, term)
            select r.target_id, r.cells ->> 'code', t.term
              from import_rows r
             cross join lateral (select name_terms(r.cells ->> 'name') union select code_terms(r.cells ->> 'code')) t (term)
             where r.import_id = :import and r.account_id = :account and r.change in ('new', 'changed')
                on conflict do nothing
            """, """
            update projects p
               set name = r.cells ->> 'name',
                   kind = case when jsonb_exists(r.cells, 'kind') then coalesce(r.cells ->> 'kind', '') else p.kind end,
                   recurrent = case when jsonb_exists(r.cells, 'recurrent') then coalesce((r.cells ->> 'recurrent')::boolean, false) else p.recurrent end,
                   starts_on = case when jsonb_exists(r.cells, 'startsOn') then (r.cells ->> 'startsOn')::date else p.starts_on end,
                   ends_on = case when jsonb_exists(r.cells, 'endsOn') then (r.cells ->> 'endsOn')::date else p.ends_on end,
                   audience = case when jsonb_exists(r.cells, 'audience') then coalesce(r.cells ->> 'audience', '') else p.audience end,
                   version = p.version + 1
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and p.id = r.target_id and p.place like any (:scope)
            """, """
            delete from project_divisions d using import_rows r
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and jsonb_exists(r.cells, 'divisions')
               and d.project_id = r.target_id and d.place like any (:scope)
               and not coalesce(r.cells -> 'divisionIds', '[]') @> to_jsonb(d.organization_id)
            """, """
            insert into project_divisions (project_id, organization_id)
            select r.target_id, d.id::bigint
              from import_rows r cross join lateral jsonb_array_elements_text(r.cells -> 'divisionIds') d (id)
             where r.import_id = :import and r.account_id = :account and r.change in ('new', 'changed') and jsonb_exists(r.cells, 'divisionIds')
                on conflict do nothing
            """, """
            insert into sub_projects (project_id, number, name)
            select r.target_id, coalesce(k.last, 0) + row_number() over (partition by r.target_id order by s.n), s.name
              from import_rows r
             cross join lateral jsonb_array_elements_text(case when jsonb_typeof(r.cells -> 'subProjects') = 'array' then r.cells -> 'subProjects' end)
                   with ordinality s (name, n)
              left join lateral (select max(number) as last from sub_projects where project_id = r.target_id) k on true
             where r.import_id = :import and r.account_id = :account and r.change in ('new', 'changed')
               and not exists (select from sub_projects x where x.project_id = r.target_id and x.name = s.name)
            """);

    private static final List<String> LINKS = List.of("""
            delete from project_links l using import_rows r
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and l.project_id = r.target_id
               and l.relation = :field and l.place like any (:scope) and jsonb_exists(r.cells, :field) and r.cells ->> :field is null
            """, """
            insert into project_links (project_id, relation, target_id)
            select r.target_id, :field, coalesce((r.cells ->> (cast(:field as text) || 'Id'))::bigint,
                                                 ((select jsonb_object_agg(f.cells ->> 'code', f.target_id) from import_rows f
                                                    where f.import_id = :import and f.account_id = :account) ->> (r.cells ->> :field))::bigint)
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.change in ('new', 'changed') and r.cells ->> :field is not null
                on conflict (project_id, relation) do update set target_id = excluded.target_id
            """);

    private final IntakeTable table;
    private final Access access;

    ProjectIntakeApply(IntakeTable table, Access access) {
        this.table = table;
        this.access = access;
    }

    void apply(Draft draft) {
        String[] scope = access.scope(Permission.PROJECT_WRITE).patterns();
        STEPS.forEach(step -> table.run(draft, step, Map.of("scope", scope)));
        for (String field : List.of("parent", "predecessor"))
            LINKS.forEach(step -> table.run(draft, step, Map.of("scope", scope, "field", field)));
    }
}
