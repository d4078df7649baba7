package org.zhunsheng.documents;

/**
 * 读文件的上限：保证任何输入都在 30 秒、512 MB 之内有结果。
 *
 * <p>公开的绩效表不到 1 MB；上限只为挡住意外与恶意。
 */
public final class Limits {

    /** 文件大小，字节。 */
    public static final int FILE = 64 << 20;

    /** 文字类文件（HTML、JSON、纯文本）的大小，字节：解析后的结构要占几十倍。 */
    public static final int TEXT_FILE = 16 << 20;

    /** 读一个压缩包时展开的总量，字节；边展开边读，不占内存。 */
    public static final long EXPANDED = 512L << 20;

    /** 展开后与压缩前之比；超过 {@link #HARMLESS} 才看。 */
    public static final long RATIO = 200;

    /** 展开后不超过此数的，不论压缩比，字节。 */
    public static final long HARMLESS = 16L << 20;

    /** 压缩包内的文件个数。 */
    public static final int ENTRIES = 10_000;

    /** 一份文件的单元格与段落总数。 */
    public static final int BLOCKS = 200_000;

    /** 一个 XML 部件中文字的总长。 */
    public static final int CHARACTERS = 16 << 20;

    /** 一个 XML 标记连同属性的长度，字。 */
    public static final int MARK = 4 << 20;

    /** 标记或 JSON 值的个数。 */
    public static final int NODES = 500_000;

    /** 一张表的列数、一格横跨的列数。 */
    public static final int COLUMNS = 1000;

    /** 元素嵌套的层数。 */
    public static final int DEPTH = 150;

    private Limits() {}

    /** 以 MB 计的大小，例如 300 MB。 */
    public static String megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MB";
    }

    /** 文件是否过大。 */
    static void size(long size, long limit) throws Unreadable {
        if (size > limit) throw new Unreadable(Problem.TOO_LARGE, megabytes(size), megabytes(limit));
    }

    /** 标记或 JSON 值是否过多。 */
    public static void nodes(long count) throws Unreadable {
        if (count > NODES) throw tooMany("标记 · tags", NODES);
    }

    /** 单元格与段落是否过多。 */
    public static void blocks(int count) throws Unreadable {
        if (count > BLOCKS) throw tooMany("单元格与段落 · cells and paragraphs", BLOCKS);
    }

    /** 嵌套是否过深。 */
    public static void depth(int depth) throws Unreadable {
        if (depth > DEPTH) throw tooMany("嵌套 · nesting", DEPTH);
    }

    /** 文字是否过长。 */
    public static void characters(int count) throws Unreadable {
        if (count > CHARACTERS) throw tooMany("字 · characters", CHARACTERS);
    }

    /** 列是否过多。 */
    public static void columns(int count) throws Unreadable {
        if (count > COLUMNS) throw tooMany("列 · columns", COLUMNS);
    }

    private static Unreadable tooMany(String what, int limit) {
        return new Unreadable(Problem.TOO_COMPLEX, what, limit + "");
    }
}
