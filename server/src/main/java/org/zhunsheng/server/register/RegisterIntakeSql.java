package org.zhunsheng.server.register;

/** 导入台账用的成批 SQL；参数见 {@link RegisterIntake}。 */
final class RegisterIntakeSql {

    private static final String ROWS = " r.import_id = :import and r.account_id = :account ";

    static final String FORGET =
            "update import_rows set target_id = null, change = null where import_id = :import and account_id = :account";

    static final String BY_NUMBER = """
            update import_rows r set target_id = e.id
              from register_entries e
             where r.cells ->> '_number' = entry_reference(e.year, e.number)
               and e.register_id = :register and e.place like any (:scope) and
            """ + ROWS;

    /** 凭定义里的一栏：没有作废的、只有一条的。 */
    static final String BY_KEY = """
            update import_rows r set target_id = f.id
              from (select min(e.id) as id, e.content ->> :key as key from register_entries e
                     where e.register_id = :register and not e.withdrawn and e.place like any (:scope)
                     group by 2 having count(*) = 1) f
             where r.cells ->> '_number' is null and f.key = r.cells ->> :key and
            """ + ROWS;

    static final String AMBIGUOUS = """
            select r.line, :key, 'KEY_AMBIGUOUS', r.cells ->> :key, r.cells ->> :key
              from import_rows r
              join (select e.content ->> :key as key from register_entries e
                     where e.register_id = :register and not e.withdrawn and e.place like any (:scope)
                     group by 1 having count(*) > 1) f on f.key = r.cells ->> :key
             where r.target_id is null and r.cells ->> '_number' is null and
            """ + ROWS;

    static final String UNKNOWN = """
            select r.line, '_number', 'ENTRY_UNKNOWN', r.cells ->> '_number', ''
              from import_rows r where r.target_id is null and r.cells ->> '_number' is not null and
            """ + ROWS;

    static final String FAR = """
            select r.line, :date, 'DAY_TOO_FAR', r.cells ->> :date, ''
              from import_rows r
             where r.cells ->> :date is not null and r.cells ->> :date not between '1990-01-01' and '2100-12-31' and
            """ + ROWS;

    /** 新的只能记在设台账的机构或它的下级，有主办处室的只记在它名下；须是登记得了的地方。 */
    static final String OUTSIDE = """
            select r.line, '_number', 'NOT_BENEATH', '', ''
              from import_rows r
             where r.change = 'new'
               and (not starts_with(:target, :place) or :owner not in ('', :target) or not :target like any (:scope)) and
            """ + ROWS;

    private static final String FOUND = """
            case when r.cells ->> '_sub-project' is not null then (
             select min(s.id) from sub_projects s join projects p on p.id = s.project_id
              where s.name = r.cells ->> '_sub-project' and s.place like any (:projects)
                and (starts_with(:target, p.place) or starts_with(p.place, :target))
             having count(*) = 1) end
            """;

    static final String SUB_PROJECTS = """
            select r.line, '_sub-project', 'SUB_PROJECT_UNKNOWN', r.cells ->> '_sub-project', ''
              from import_rows r
              left join register_entries e on e.id = r.target_id
              left join sub_projects k on k.id = e.sub_project_id
             where r.cells ->> '_sub-project' is not null and k.name is distinct from r.cells ->> '_sub-project'
               and """ + " (" + FOUND + ") is null and " + ROWS;

    static final String LOCKED = """
            select r.line, '_number', 'NOT_EDITABLE', coalesce(r.cells ->> '_number', r.cells ->> :key, ''), ''
              from import_rows r join register_entries e on e.id = r.target_id
             where r.change = 'changed' and (e.withdrawn or not e.state = any (:editable)) and
            """ + ROWS;

    /** 写进去之后的内容：文件里有的栏换掉，空着的去掉，别的不变。 */
    private static final String MERGED = """
            (coalesce(e.content, '{}') - array(select jsonb_object_keys(r.cells))) || jsonb_strip_nulls(r.cells - '_number' - '_sub-project')
            """;

    static final String CHANGES = """
            update import_rows r set change = case
                when r.target_id is null then 'new'
                when e.content is distinct from """ + " " + MERGED + """
                  or r.cells -> '_sub-project' is not null and k.name is distinct from r.cells ->> '_sub-project' then 'changed'
                else 'unchanged' end
              from import_rows w left join register_entries e on e.id = w.target_id left join sub_projects k on k.id = e.sub_project_id
             where w.import_id = :import and w.account_id = :account and w.line = r.line and
            """ + ROWS;

    private static final String AMOUNT = "cast(%s ->> nullif(:amount, '') as numeric)";

    static final String CHANGE = """
            update register_entries t
               set version = :version, content = n.content, entry_date = cast(n.content ->> :date as date),
                   amount = """ + " " + AMOUNT.formatted("n.content") + """
                   , sub_project_id = n.sub, project_id = (select s.project_id from sub_projects s where s.id = n.sub),
                   reason = '', changed = t.changed + 1, changed_by = :account, changed_at = clock_timestamp()
              from (select e.id, """ + " " + MERGED + """
                           as content,
                           case when r.cells -> '_sub-project' is null or k.name is not distinct from r.cells ->> '_sub-project' then e.sub_project_id else """ + " " + FOUND
            + """
                           end as sub
                      from import_rows r join register_entries e on e.id = r.target_id left join sub_projects k on k.id = e.sub_project_id
                     where r.change = 'changed' and
            """ + ROWS + ") n where t.id = n.id and t.place like any (:scope)";

    static final String ADD =
            """
            insert into register_entries (register_id, version, organization_id, entry_date, state, sub_project_id, project_id, amount, content, changed_by)
            select :register, :version, :id, cast(n.content ->> :date as date), :state, n.sub,
                   (select s.project_id from sub_projects s where s.id = n.sub), """ + " " + AMOUNT.formatted("n.content") + """
                   , n.content, :account
              from (select r.line, jsonb_strip_nulls(r.cells - '_number' - '_sub-project') as content, """ + " " + FOUND + """
                           as sub
                      from import_rows r where r.change = 'new' and
            """ + ROWS + ") n order by n.line";

    private RegisterIntakeSql() {}
}
