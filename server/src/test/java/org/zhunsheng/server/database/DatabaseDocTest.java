package org.zhunsheng.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.server.postgres.TestPostgres;

/** {@code docs/database.md} 由数据库目录生成，与迁移的结果相同；{@code -Dregenerate=true} 重写。 */
class DatabaseDocTest {

    private static final Path FILE = Path.of("../docs/database.md");

    /** 几张图，一张说一件事；没有列在图里的表，构建就失败。 */
    private static final List<Diagram> DIAGRAMS = List.of(
            new Diagram(
                    "机构",
                    List.of(
                            "organizations",
                            "organization_names",
                            "organization_parents",
                            "organization_terms",
                            "organization_imports",
                            "organization_import_rows",
                            "organization_import_errors")),
            new Diagram(
                    "帐号与授权",
                    List.of(
                            "accounts",
                            "account_secrets",
                            "sign_in_links",
                            "account_identities",
                            "account_terms",
                            "grants",
                            "role_permissions",
                            "organizations")),
            new Diagram(
                    "会话与令牌", List.of("sessions", "access_tokens", "sign_in_failures", "idempotency_keys", "accounts")),
            new Diagram("事件与订阅", List.of("events", "arriving_events", "subscriptions", "deliveries", "organizations")),
            new Diagram(
                    "满意度调查",
                    List.of(
                            "surveys",
                            "survey_tokens",
                            "survey_participations",
                            "survey_answers",
                            "survey_mailings",
                            "survey_invitations",
                            "projects",
                            "organizations",
                            "accounts")),
            new Diagram(
                    "台账",
                    List.of(
                            "registers",
                            "register_versions",
                            "register_entries",
                            "register_entry_changes",
                            "figures",
                            "figure_versions",
                            "figure_freezes",
                            "figure_confirmations",
                            "sub_projects",
                            "organizations",
                            "accounts")),
            new Diagram("审计", List.of("audit_events", "audit_chain", "audit_progress")),
            new Diagram(
                    "导入",
                    List.of("imports", "import_rows", "import_errors", "import_mappings", "accounts", "organizations")),
            new Diagram(
                    "项目库",
                    List.of(
                            "projects",
                            "project_names",
                            "project_links",
                            "project_divisions",
                            "sub_projects",
                            "project_terms",
                            "organizations")),
            new Diagram(
                    "任务与填报",
                    List.of(
                            "campaigns",
                            "assignments",
                            "assignment_moves",
                            "assignment_counts",
                            "urgings",
                            "projects",
                            "organizations",
                            "accounts")),
            new Diagram(
                    "填报表",
                    List.of(
                            "fillings",
                            "cells",
                            "cell_changes",
                            "filling_versions",
                            "filling_presences",
                            "division_rows",
                            "workbooks",
                            "assignments",
                            "projects",
                            "organizations")),
            new Diagram(
                    "运行监控",
                    List.of(
                            "monitoring_readings",
                            "evaluation_scores",
                            "indicator_results",
                            "filling_texts",
                            "score_facts",
                            "score_counts",
                            "report_texts",
                            "signed_scans",
                            "monitoring_notices",
                            "monitoring_notice_moves",
                            "fillings",
                            "accounts")),
            new Diagram(
                    "历史自评表",
                    List.of(
                            "historical_forms",
                            "historical_withdrawals",
                            "historical_drafts",
                            "projects",
                            "files",
                            "accounts")),
            new Diagram(
                    "审核意见",
                    List.of(
                            "review_threads",
                            "review_entries",
                            "reviewed_points",
                            "evaluation_scores",
                            "assignments",
                            "assignment_moves",
                            "fillings",
                            "accounts")),
            new Diagram(
                    "公开",
                    List.of(
                            "disclosures",
                            "disclosure_reviews",
                            "disclosure_moves",
                            "disclosure_copies",
                            "disclosure_documents",
                            "disclosure_terms",
                            "fillings",
                            "projects",
                            "accounts")),
            new Diagram("指标库", List.of("indicators", "indicator_versions", "organizations", "accounts")),
            new Diagram(
                    "预算与支付",
                    List.of(
                            "budget_entries",
                            "payments",
                            "final_accounts",
                            "projects",
                            "sub_projects",
                            "organizations")),
            new Diagram(
                    "设置、待办、文件",
                    List.of(
                            "settings",
                            "tasks",
                            "notices",
                            "reminders",
                            "reminder_days",
                            "files",
                            "file_uses",
                            "restricted_files",
                            "organizations",
                            "accounts")));

    private record Diagram(String title, List<String> tables) {}

    private record Column(String name, String type, boolean required, String comment) {}

    private record Reference(String child, String parent) {}

    @Test
    void theDocumentIsCurrent() throws IOException {
        Connections connections = Connections.of(TestPostgres.createDatabase());
        Installation.prepare(connections);
        JdbcClient db = JdbcClient.create(connections.owner());
        String wanted = document(db);
        if (Boolean.getBoolean("regenerate")) Files.writeString(FILE, wanted);
        assertEquals(wanted, Files.readString(FILE), "docs/database.md is out of date: run with -Dregenerate=true");
    }

    private static String document(JdbcClient db) {
        List<String> tables = db.sql("""
                select relname from pg_class where relnamespace = 'zhunsheng'::regnamespace and relkind = 'r'
                   and relname <> 'flyway_schema_history' order by relname""").query(String.class).list();
        List<String> drawn = DIAGRAMS.stream()
                .flatMap(one -> one.tables().stream())
                .distinct()
                .sorted()
                .toList();
        assertEquals(tables, drawn, "every table belongs to a diagram of DatabaseDocTest");
        StringBuilder text = new StringBuilder("""
                # 数据库

                由数据库目录生成（`DatabaseDocTest`），不要手改。每张表强制行级安全：谁看得见、改得动哪些行，写在
                `server/src/main/resources/db/migration` 的策略里。有 `place` 一栏的表，位置由触发器按机构得来，机构移动时跟着改。

                """);
        for (Diagram diagram : DIAGRAMS) text.append(diagram(db, diagram));
        text.append("## 各表\n\n");
        for (String table : tables) text.append(table(db, table));
        return text.toString().strip() + "\n";
    }

    private static String diagram(JdbcClient db, Diagram diagram) {
        List<Reference> references = db.sql("""
                select distinct child.relname as child, parent.relname as parent
                  from pg_constraint c join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
                 where c.contype = 'f' order by 1, 2""").query(Reference.class).list();
        String lines = references.stream()
                .filter(one -> diagram.tables().contains(one.child())
                        && diagram.tables().contains(one.parent()))
                .map(one -> "    " + one.parent() + " ||--o{ " + one.child() + " : \"\"")
                .collect(Collectors.joining("\n"));
        List<String> alone = new ArrayList<>(diagram.tables());
        references.forEach(one -> {
            if (!diagram.tables().contains(one.child()) || !diagram.tables().contains(one.parent())) return;
            alone.remove(one.child());
            alone.remove(one.parent());
        });
        String rest = alone.stream().map(one -> "    " + one).collect(Collectors.joining("\n"));
        String body = (lines + "\n" + rest).strip();
        return "## " + diagram.title() + "\n\n```mermaid\nerDiagram\n    " + body + "\n```\n\n";
    }

    private static String table(JdbcClient db, String table) {
        String comment = db.sql("select coalesce(obj_description(cast(:table as regclass)), '')")
                .param("table", "zhunsheng." + table)
                .query(String.class)
                .single();
        List<Column> columns = db.sql("""
                select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
                       coalesce(col_description(a.attrelid, a.attnum), '') as comment
                  from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
                 order by a.attnum""")
                .param("table", "zhunsheng." + table)
                .query(Column.class)
                .list();
        String rows = columns.stream()
                .map(one -> "| `%s` | %s | %s | %s |"
                        .formatted(one.name(), one.type(), one.required() ? "是" : "", one.comment()))
                .collect(Collectors.joining("\n"));
        return "### " + table + "\n\n" + comment + "\n\n| 栏 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n" + rows + "\n\n";
    }
}
