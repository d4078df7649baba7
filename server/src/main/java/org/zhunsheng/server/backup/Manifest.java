package org.zhunsheng.server.backup;

import java.util.List;
import java.util.Map;

/**
 * 备份里有什么，写在最后；恢复凭它核对。
 *
 * @param format 备份的写法，现在是 1
 * @param program 做备份的程序的版本
 * @param schema 数据库到哪个迁移
 * @param at 做备份的时刻（数据库的快照）
 * @param tables 每张表
 * @param sequences 每个编号发到几
 * @param files 数据库之外的每个文件
 */
record Manifest(
        int format,
        String program,
        String schema,
        String at,
        List<Table> tables,
        Map<String, Long> sequences,
        List<Stored> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** 一张表：导出的栏（算出来的栏不在内）、行数、内容的散列。 */
    record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** 一个文件：备份里的路径、长度、散列。 */
    record Stored(String entry, long size, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
