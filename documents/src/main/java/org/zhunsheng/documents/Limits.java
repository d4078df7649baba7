package org.zhunsheng.documents;

/**
 * 读文件的上限：保证任何输入都在 30 秒、512 MB 之内有结果。
 *
 * <p>公开的绩效表不到 1 MB；上限只为挡住意外与恶意。
 */
public final class Limits {

    /** 文件大小，字节。 */
    public static final int FILE = 64 << 20;

    /** 压缩包展开后的总大小，字节。 */
    public static final long EXPANDED = 256L << 20;

    /** 压缩包内单个部件展开后的大小，字节。 */
    public static final long PART = 128L << 20;

    /** 展开后与压缩前之比；超过 {@link #HARMLESS} 才看。 */
    public static final long RATIO = 200;

    /** 展开后不超过此数的，不论压缩比，字节。 */
    public static final long HARMLESS = 16L << 20;

    /** 压缩包内的文件个数。 */
    public static final int ENTRIES = 10_000;

    /** 一份文件的单元格与段落总数。 */
    public static final int BLOCKS = 200_000;

    /** 一张表的列数、一格横跨的列数。 */
    public static final int COLUMNS = 1000;

    /** 元素嵌套的层数。 */
    public static final int DEPTH = 256;

    private Limits() {}

    /** 以 MB 计的大小，例如 300 MB。 */
    public static String megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MB";
    }

    /** 单元格与段落是否过多。 */
    public static void blocks(int count) throws Unreadable {
        if (count > BLOCKS) throw new Unreadable(Problem.TOO_COMPLEX, count + "", BLOCKS + "");
    }
}
