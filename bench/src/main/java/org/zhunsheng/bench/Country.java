package org.zhunsheng.bench;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** 以拥有者的身份布置：每个地区一千个机构（财政局、主管部门、单位、处室），每个机构一个帐号、一个岗位、一件待办。 */
final class Country implements AutoCloseable {

    /** 一个地区：一个财政局、九个主管部门、八百九十个单位、一百个处室。 */
    private static final String[] LEVELS = {
        "insert into organizations (parent_id, kind, code, name) select 1, 'bureau', 'B' || r, '第' || r || '县财政局' from generate_series(?, ?) r",
        "insert into organizations (parent_id, kind, code, name) select b.id, 'department', 'D' || i, replace(b.name, '财政局', '') || '第' || i || '主管局'"
                + " from organizations b, generate_series(1, 9) i where b.kind = 'bureau' and substr(b.code, 2)::int between ? and ?",
        "insert into organizations (parent_id, kind, code, name) select d.id, 'unit', 'U' || substr(d.code, 2) || '-' || i, replace(d.name, '主管局', '') || '局第' || i || case i % 3 when 0 then '中学' when 1 then '小学' else '卫生院' end"
                + " from organizations d join organizations b on b.id = d.parent_id, generate_series(1, 99) i where d.kind = 'department' and i <= case when d.code = 'D1' then 98 else 99 end"
                + " and b.kind = 'bureau' and substr(b.code, 2)::int between ? and ?",
        "insert into organizations (parent_id, kind, code, name) select u.id, 'division', 'V' || substr(u.code, 2), '财务科'"
                + " from organizations u join organizations d on d.id = u.parent_id join organizations b on b.id = d.parent_id"
                + " where u.kind = 'unit' and b.kind = 'bureau' and substr(u.code, 2) ~ '-[1-9]$|-1[01]$' and substr(b.code, 2)::int between ? and ?",
    };

    private static final String[] REST = {
        "insert into organization_names (organization_id, valid_from, name) select id, '2015-01-01', name from organizations on conflict do nothing",
        "insert into organization_parents (organization_id, valid_from, parent_id) select id, '2015-01-01', parent_id from organizations where parent_id is not null on conflict do nothing",
        "insert into organization_terms (organization_id, term) select o.id, t.term from organizations o cross join lateral (select name_terms(o.name) union select code_terms(o.code)) t (term)"
                + " where not exists (select from organization_terms x where x.organization_id = o.id)",
        "insert into accounts (login, name, organization_id) select 'bench-' || o.id, '填报人', o.id from organizations o on conflict do nothing",
        "insert into grants (account_id, role, organization_id) select a.id, case when a.organization_id = 1 then 'system-administrator' else 'preparer' end, a.organization_id"
                + " from accounts a where a.login like 'bench-%' and not exists (select from grants g where g.account_id = a.id)",
        "insert into tasks (organization_id, role, kind, title, link, due_on, key) select o.id, case when o.id = 1 then 'system-administrator' else 'preparer' end, 'form', '填报 ' || o.name || ' 2025 年自评表 ' || i, '/tasks', current_date + i, 'bench:' || o.id || ':' || i"
                + " from organizations o, generate_series(1, 3) i on conflict do nothing",
        "analyze"
    };

    private final Connection owner;

    Country(String url) throws SQLException {
        String options =
                url + (url.contains("?") ? "&" : "?") + "currentSchema=zhunsheng&options=-c%20zhunsheng.owner=on";
        owner = DriverManager.getConnection(options);
    }

    /** 补足到这么多个地区。 */
    void grow(int from, int to) throws SQLException {
        for (String level : LEVELS) {
            try (PreparedStatement add = owner.prepareStatement(level)) {
                add.setInt(1, from);
                add.setInt(2, to);
                add.executeUpdate();
            }
        }
        try (Statement statement = owner.createStatement()) {
            for (String rest : REST) statement.execute(rest);
        }
    }

    long number(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** 已经登录的会话：它的令牌。 */
    String session(long organization) throws Exception {
        String token = "bench-session-" + organization + "-" + System.nanoTime();
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String sql = "insert into sessions (token_hash, account_id, second_factor, authenticated_at)"
                + " select ?, id, true, now() from accounts where login = ?";
        try (PreparedStatement add = owner.prepareStatement(sql);
                PreparedStatement secret = owner.prepareStatement(
                        "insert into account_secrets (account_id, password_changed_at, totp_confirmed_at) select id, now(), now() from accounts where login = ? on conflict do nothing")) {
            secret.setString(1, "bench-" + organization);
            secret.executeUpdate();
            add.setBytes(1, hash);
            add.setString(2, "bench-" + organization);
            add.executeUpdate();
        }
        return token;
    }

    /** 系统范围的填报人：他的访问令牌。 */
    String filler() throws Exception {
        String token = "zsp_bench-" + System.nanoTime();
        try (PreparedStatement add = owner.prepareStatement(
                "with filler as (insert into accounts (login, name, organization_id) values ('filler-' || ?, '填报人', 1) returning id),"
                        + " secret as (insert into account_secrets (account_id, password_changed_at, totp_confirmed_at) select id, now(), now() from filler),"
                        + " post as (insert into grants (account_id, role, organization_id) select id, 'unit-finance', 1 from filler)"
                        + " insert into access_tokens (account_id, name, token_hash, permissions, expires_at)"
                        + " select id, 'bench', sha256(convert_to(?, 'UTF8')), '{assignment.read,assignment.file,organization.read,project.read,money.read}', now() + interval '1 day' from filler")) {
            add.setLong(1, System.nanoTime());
            add.setString(2, token);
            add.executeUpdate();
        }
        return token;
    }

    /** 一个单位的负责人，设台账与数据项：他的访问令牌；导入的页面用那里平常的帐号，也给他写台账的权限。 */
    String registrar(long unit) throws SQLException {
        String token = "zsp_bench-" + System.nanoTime();
        try (PreparedStatement add = owner.prepareStatement(
                "with head as (insert into accounts (login, name, organization_id) values ('head-' || ?, '负责人', ?) returning id, organization_id),"
                        + " secret as (insert into account_secrets (account_id, password_changed_at, totp_confirmed_at) select id, now(), now() from head),"
                        + " post as (insert into grants (account_id, role, organization_id) select id, 'unit-head', organization_id from head)"
                        + " insert into access_tokens (account_id, name, token_hash, permissions, expires_at)"
                        + " select id, 'bench', sha256(convert_to(?, 'UTF8')), '{register.read,register.write,register.define,organization.read}', now() + interval '1 day' from head")) {
            add.setLong(1, System.nanoTime());
            add.setLong(2, unit);
            add.setString(3, token);
            add.executeUpdate();
        }
        return token;
    }

    /** 这个单位的项目，编码 Z1、Z2 …… */
    void projects(long unit, int many) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("insert into projects (organization_id, code, name) select " + unit
                    + ", 'Z' || i, '第 ' || i || ' 段河道整治' from generate_series(1, " + many + ") i");
            statement.execute("analyze");
        }
    }

    /** 这个台账补足到这么多条，直接写进表里；同样的记录另存成一栏一列的一张表，有同样的索引。 */
    void entries(long register, long unit, int most) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "insert into register_entries (register_id, version, organization_id, place, year, number, entry_date, state, amount, content, changed_by)"
                            + " select r.id, 1, o.id, o.place, d.year, 1000000 + i, d.day, 'recorded', i % 900 + 0.5, jsonb_build_object('number', 'G' || i, 'day', d.day,"
                            + " 'kind', (array['a', 'b', 'c', 'd'])[1 + i % 4], 'places', jsonb_build_array('第' || i % 13 || '村', '第' || i % 7 || '村'),"
                            + " 'amount', (i % 900 + 0.5)::text, 'told', '第 ' || i || ' 次巡查'), (select min(id) from accounts)"
                            + " from generate_series((select count(*) from register_entries) + 1, " + most + ") i,"
                            + " lateral (select 2020 + i % 5 as year, make_date(2020 + (i % 5)::int, 1 + (i % 12)::int, 1 + (i % 28)::int) as day) d,"
                            + " registers r join register_versions v on v.register_id = r.id and v.number = 1, organizations o where r.id = "
                            + register + " and o.id = " + unit);
            statement.execute("set session_replication_role = origin");
            statement.execute(
                    "create table bench_entries as select id, place, entry_date, state, withdrawn, content ->> 'number' as number, content ->> 'kind' as kind,"
                            + " (content ->> 'amount')::numeric(18,2) as amount, (select array_agg(p) from jsonb_array_elements_text(content -> 'places') p) as places,"
                            + " content ->> 'told' as told from register_entries where register_id = " + register);
            statement.execute("create index on bench_entries (entry_date desc, id desc)");
            statement.execute("create index on bench_entries (place)");
            statement.execute("vacuum analyze register_entries");
            statement.execute("vacuum analyze bench_entries");
        }
    }

    /** 从此以一个单位平常的帐号的身份来看。 */
    void as(long unit) throws SQLException {
        text("select set_config('zhunsheng.account', (select id::text from accounts where login = 'bench-" + unit
                + "'), false)");
    }

    /** 头一行头一栏，写作文字。 */
    String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** 整个系统都看得见的审计人员：编号 1 的机构的那个帐号。 */
    void auditor() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into grants (account_id, role, organization_id) select a.id, 'auditor', 1 from accounts a where a.login = 'bench-1'");
        }
    }

    /** 整个系统的一个自评任务。 */
    long evaluationCampaign() throws SQLException {
        return number(
                "insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, scheme, parents, carry_over, levels, state)"
                        + " values (1, 2026, 'self-evaluation', '2026 年自评', current_date, current_date + 30, 7, 'mof-2020', true, true, '{unit-head,department-reviewer}', 'issued') returning id");
    }

    /** 补足到这么多份：五分之四终审通过，其余各种状态；分照提交时冻结的样子。 */
    void accepted(long campaign, int forms) throws SQLException {
        long before = number("select count(*) from assignments");
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "with u as (select id, row_number() over (order by id) - 1 as n, count(*) over () as units from organizations where kind = 'unit'),"
                            + " p as (insert into projects (organization_id, code, name, kind) select u.id, 'A' || i, '第 ' || i || ' 段河道整治', (array['专项', '经常性', ''])[1 + i % 3]"
                            + " from generate_series(" + before + ", " + (forms - 1)
                            + ") i join u on u.n = i % u.units returning id)"
                            + " insert into assignments (campaign_id, project_id, scheme, deadline) select " + campaign
                            + ", id, 'mof-2020', current_date - 5 + (id % 30)::int from p");
            String fresh =
                    "(select f.id from fillings f where f.kind = 'self-evaluation' and not exists (select from evaluation_scores e where e.filling_id = f.id))";
            statement.execute("insert into evaluation_scores (filling_id, number, total, grade, content, copied)"
                    + " select f.id, 0, t.total, case when t.total >= 90 then '优' when t.total >= 80 then '良' else '中' end, jsonb_build_object("
                    + "'given', jsonb_build_object('money', jsonb_build_object('total', jsonb_build_object('adjusted', 100000, 'executed', 60000 + f.id * 7919 % 42000))),"
                    + "'scores', jsonb_build_object('groups', jsonb_build_array(jsonb_build_object('name', '产出指标', 'weight', '50', 'score', '45'), jsonb_build_object('name', '效益指标', 'weight', '40', 'score', '38')),"
                    + "'lines', jsonb_build_array(jsonb_build_object('row', '', 'name', '预算执行率', 'worth', '10', 'points', '9', 'state', 'SCORED'),"
                    + "jsonb_build_object('row', 'i1', 'name', '第 ' || f.id % 20000 || ' 号指标', 'worth', '50', 'points', case f.id % 4 when 0 then '50' else '45' end, 'state', 'SCORED'),"
                    + "jsonb_build_object('row', 'i2', 'name', '群众满意度', 'worth', '40', 'points', case f.id % 3 when 0 then '40' else '38' end, 'state', 'SCORED')))),"
                    + " f.id % 5 / 4 from fillings f cross join lateral (select 60 + f.id * 6007 % 4100 / 100.0 as total) t where f.id in "
                    + fresh);
            statement.execute(
                    "update assignments a set state = s.state, level = case s.state when 'submitted' then 1 + a.id % 2 else 0 end,"
                            + " reviewer = case s.state when 'submitted' then (array['unit-head', 'department-reviewer'])[1 + a.id % 2] end"
                            + " from (select id, (array['approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'submitted', 'draft'])[1 + id % 10] as state from assignments) s"
                            + " where s.id = a.id and a.state = 'open' and a.campaign_id = " + campaign);
            statement.execute("analyze");
        }
    }

    /** 公开了的自评表，内容都是这一张；名称各不相同，查得到。 */
    void disclosed(int forms, String form) throws SQLException {
        long campaign = evaluationCampaign();
        try (Statement statement = owner.createStatement();
                PreparedStatement copies = owner.prepareStatement(
                        "insert into disclosure_copies (disclosure_id, form, hidden, total, grade, budget, executed, scheme_sha256)"
                                + " select id, cast(? as json), 0, 90, '优', 100000, 95000, '\\x00' from disclosures")) {
            statement.execute(
                    "with u as (select id, row_number() over (order by id) - 1 as n, count(*) over () as units from organizations where kind = 'unit'),"
                            + " p as (insert into projects (organization_id, code, name) select u.id, 'E' || i, '第 ' || i || ' 段河道整治'"
                            + " from generate_series(1, " + forms + ") i join u on u.n = i % u.units returning id)"
                            + " insert into assignments (campaign_id, project_id, scheme, state, level, deadline) select "
                            + campaign + ", id, 'mof-2020', 'approved', 2, current_date from p");
            statement.execute(
                    "insert into disclosures (filling_id, number, project, unit, department, state, published_at)"
                            + " select f.id, 1, p.name, o.name, '主管局', 'disclosed', now() - f.id * interval '1 second'"
                            + " from fillings f join projects p on p.id = f.project_id join organizations o on o.id = p.organization_id");
            copies.setString(1, form);
            copies.executeUpdate();
            statement.execute(
                    "insert into disclosure_terms (term, disclosure_id, published_at) select distinct substr(d.project, i, 2), d.id, d.published_at"
                            + " from disclosures d cross join generate_series(1, length(d.project) - 1) i");
            statement.execute("analyze");
        }
    }

    /** 正在填的自评表：各行都填好了，一行一行地计得出分。 */
    long[] evaluations(int forms, int rows) throws SQLException {
        long[] made = forms("self-evaluation", forms, rows);
        try (PreparedStatement add = owner.prepareStatement(
                "insert into cells (filling_id, \"row\", field, value, number) select f, 'r' || i, k.field, k.value, 1000"
                        + " from unnest(?) f, generate_series(0, ? - 1) i, lateral (values ('group', '产出指标'), ('dimension', '数量指标'),"
                        + " ('name', '第 ' || i || ' 段河道保洁里程'), ('sign', '≥'), ('target', '10'), ('unit', '公里'),"
                        + " ('weight', '2.25'), ('method', '按月报累计'), ('actual', '10'), ('proof', '月报 ' || i)) k (field, value)")) {
            add.setArray(
                    1, owner.createArrayOf("bigint", Arrays.stream(made).boxed().toArray()));
            add.setInt(2, rows);
            add.executeUpdate();
        }
        return made;
    }

    /** 正在填的表，各有这么多行。 */
    long[] forms(String purpose, int forms, int rows) throws SQLException {
        long campaign = number(
                "insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, scheme, parents, carry_over, levels, state)"
                        + " select id, 2026, '" + purpose
                        + "', '存格', current_date, current_date + 30, 7, 'mof-2020', true, true, '{unit-head}', 'issued'"
                        + " from organizations where kind = 'bureau' limit 1 returning id");
        String tag = Long.toString(System.nanoTime(), 36);
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "with p as (insert into projects (organization_id, code, name) select (select min(id) from organizations where kind = 'unit'), '"
                            + tag + "-' || i, '存格 ' || i from generate_series(1, " + forms + ") i returning id)"
                            + " insert into assignments (campaign_id, project_id, scheme, deadline) select " + campaign
                            + ", id, 'mof-2020', current_date + 30 from p");
            String these =
                    "(select f.id from fillings f join assignments a on a.id = f.assignment_id where a.campaign_id = "
                            + campaign + ")";
            statement.execute(
                    "insert into cells (filling_id, \"row\", field, value, number) select f, 'r' || i, '@', 'indicators ' || i, i + 1 from unnest(array"
                            + these + ") f, generate_series(0, " + (rows - 1) + ") i");
            statement.execute("update fillings set last_number = " + rows + " where id in " + these);
            statement.execute("analyze");
        }
        long[] found = new long[forms];
        for (int i = 0; i < forms; i++)
            found[i] = number(
                    "select f.id from fillings f join assignments a on a.id = f.assignment_id where a.campaign_id = "
                            + campaign + " order by f.id offset " + i + " limit 1");
        return found;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
