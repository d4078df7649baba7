package org.zhunsheng.server.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.zhunsheng.server.sheet.AnnotatedBook;
import org.zhunsheng.server.worker.SheetRow;

/**
 * 各栏的对应：文件的每一列是哪一栏。
 *
 * @param head 原来的表头，不含“问题”一列
 * @param fields 与表头一一对应的栏名；不用的列为空字
 */
record Mapping(List<String> head, List<String> fields) {

    Mapping {
        head = List.copyOf(head);
        fields = List.copyOf(fields);
    }

    /** 按表头的说法提出；同一栏只用最前面的一列。 */
    static Mapping proposed(List<String> head, List<Column> columns) {
        List<String> fields = new ArrayList<>();
        for (String cell : head)
            fields.add(columns.stream()
                    .filter(column -> column.named(cell) && !fields.contains(column.name()))
                    .findFirst()
                    .map(Column::name)
                    .orElse(""));
        return new Mapping(head, fields);
    }

    /** “问题”一列的位置；没有的为 -1。 */
    static int problems(SheetRow head) {
        return head.cells().stream().map(String::strip).toList().indexOf(AnnotatedBook.PROBLEMS);
    }

    static List<String> without(List<String> cells, int column) {
        if (column < 0 || column >= cells.size()) return cells;
        List<String> rest = new ArrayList<>(cells);
        rest.remove(column);
        return rest;
    }

    Mapping with(List<String> others) {
        return new Mapping(head, others);
    }

    /** 同样多的列、都是认得的栏、没有一栏用了两次。 */
    boolean isSound(List<Column> columns) {
        Set<String> known = new HashSet<>(columns.stream().map(Column::name).toList());
        return fields.size() == head.size()
                && fields.stream().allMatch(field -> field.isEmpty() || known.remove(field));
    }

    /** 还没有对上的必填的栏。 */
    List<Column> missing(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.required() && !fields.contains(column.name()))
                .toList();
    }

    /** 认出了几栏；用来找表头。 */
    long recognized() {
        return fields.stream().filter(field -> !field.isEmpty()).count();
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    /** 这一栏的表头；没有对上的为空字。 */
    String head(String field) {
        int at = fields.indexOf(field);
        return at < 0 ? "" : head.get(at);
    }

    /** 一行里这一栏写的是什么；导出时为防公式加在前面的单引号不算。 */
    String text(List<String> raw, String field) {
        int at = fields.indexOf(field);
        if (at < 0 || at >= raw.size()) return "";
        String text = raw.get(at).strip();
        return text.matches("'[=+@\\-].*") ? text.substring(1) : text;
    }

    /** 一行里这一栏改写成这样；没有对上的栏、写的一样的，还是原来的。 */
    List<String> written(List<String> raw, String field, String text) {
        int at = fields.indexOf(field);
        if (at < 0 || text(raw, field).equals(text.strip())) return raw;
        List<String> cells = new ArrayList<>(raw);
        while (cells.size() <= at) cells.add("");
        cells.set(at, text.strip());
        return List.copyOf(cells);
    }

    /** 表头的指纹：同样的表头，从前对好的还用。 */
    String fingerprint() {
        try {
            byte[] plain = String.join(
                            "\u001f", head.stream().map(String::strip).toList())
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
