package org.zhunsheng.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** 备份与恢复的 SQL，都在一个连接、一个事务里。 */
class TableStore {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final JdbcClient db;

    TableStore(Connection connection) {
        this.connection = connection;
        this.db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** 文字的写法固定下来，两头一样；整张表总从头读起，次序才相同。 */
    void settle() {
        for (String setting : List.of(
                "datestyle = 'ISO, YMD'",
                "intervalstyle = 'iso_8601'",
                "timezone = 'UTC'",
                "bytea_output = 'hex'",
                "extra_float_digits = 3",
                "synchronize_seqscans = off",
                "client_encoding = 'UTF8'")) execute("set local " + setting);
    }

    /** 是不是拥有者，说了自己是：不然行级安全会悄悄地少给。 */
    boolean seesEverything() {
        return is("select to_regproc('zhunsheng.owner_speaks') is not null") && is("select owner_speaks()");
    }

    String schemaVersion() {
        return db.sql(
                        "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1")
                .query(String.class)
                .single();
    }

    String now() {
        return db.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                .query(String.class)
                .single();
    }

    /** 表与要导出的栏：算出来的栏不在内；写事件的事务号（audit_events.xid）在别的数据库里没有意义，也不在内。 */
    Map<String, List<String>> tables() {
        record Column(String relation, String name) {}
        return db.sql("""
                select c.relname as relation, a.attname as name
                  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relnamespace = 'zhunsheng'::regnamespace and c.relkind = 'r' and a.attgenerated = ''
                   and not (c.relname = 'audit_events' and a.attname = 'xid')
                 order by c.relname, a.attnum
                """).query(Column.class).list().stream()
                .collect(Collectors.groupingBy(
                        Column::relation, TreeMap::new, Collectors.mapping(Column::name, Collectors.toList())));
    }

    /** 每个编号发到几；还没有发过的不在内。 */
    Map<String, Long> sequences() {
        record Sequence(String name, long value) {}
        return db.sql("""
                select sequencename as name, last_value as value from pg_sequences
                 where schemaname = 'zhunsheng' and last_value is not null
                """).query(Sequence.class).list().stream()
                .collect(Collectors.toMap(Sequence::name, Sequence::value, Math::max, TreeMap::new));
    }

    long export(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
        return copies().copyOut("copy " + target(table, columns) + " to stdout", out);
    }

    long load(String table, List<String> columns, InputStream in) throws SQLException, IOException {
        return copies().copyIn("copy " + target(table, columns) + " from stdin", in, BUFFER);
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String target(String table, List<String> columns) {
        return quoted(table) + " (" + columns.stream().map(TableStore::quoted).collect(Collectors.joining(", ")) + ")";
    }

    /** 外键，取下后照原样装回。 */
    record Reference(String relation, String name, String definition) {}

    List<Reference> references() {
        return db.sql("""
                select c.relname as relation, k.conname as name, pg_get_constraintdef(k.oid) as definition
                  from pg_constraint k join pg_class c on c.oid = k.conrelid
                 where k.contype = 'f' and k.connamespace = 'zhunsheng'::regnamespace order by 1, 2
                """).query(Reference.class).list();
    }

    /** 行级安全也管拥有者的表：COPY 不能往里写，装载时放开，同一个事务里再管上。 */
    List<String> forced() {
        return db.sql("""
                select relname from pg_class
                 where relnamespace = 'zhunsheng'::regnamespace and relkind = 'r' and relforcerowsecurity order by 1
                """).query(String.class).list();
    }

    /** 装载之前：触发器、外键、强制的行级安全放开，新建时就有的行清掉。 */
    void open(Iterable<String> tables, List<Reference> references, List<String> forced) {
        references.forEach(
                one -> execute("alter table " + quoted(one.relation()) + " drop constraint " + quoted(one.name())));
        tables.forEach(table -> execute("alter table " + quoted(table) + " disable trigger user"));
        forced.forEach(table -> execute("alter table " + quoted(table) + " no force row level security"));
        tables.forEach(table -> execute("truncate table " + quoted(table)));
    }

    /** 装载之后：照原样装回；外键装回时逐行核对。 */
    void close(Iterable<String> tables, List<Reference> references, List<String> forced) {
        forced.forEach(table -> execute("alter table " + quoted(table) + " force row level security"));
        tables.forEach(table -> execute("alter table " + quoted(table) + " enable trigger user"));
        references.forEach(one -> execute("alter table " + quoted(one.relation()) + " add constraint "
                + quoted(one.name()) + " " + one.definition()));
    }

    void sequence(String name, long value) {
        db.sql("select setval(cast(:name as regclass), :value)")
                .param("name", "zhunsheng." + quoted(name))
                .param("value", value)
                .query(Long.class)
                .single();
    }

    /** 别的数据库的事务号没有意义：封存从头找一遍；可重复的迁移下次启动时重做。 */
    void startOver() {
        execute("update audit_progress set xid = '0'");
        execute("delete from flyway_schema_history where version is null and type = 'SQL'");
    }

    void record(String action, String subject, String detail) {
        db.sql("""
                insert into audit_events (place, action, subject, outcome, detail)
                values ('1/', :action, :subject, 'done', cast(:detail as jsonb))
                """)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }

    private boolean is(String question) {
        return db.sql(question).query(Boolean.class).single();
    }

    private void execute(String sql) {
        db.sql(sql).update();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
