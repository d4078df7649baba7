package org.zhunsheng.server.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.report.Report;
import org.zhunsheng.server.web.Refusal;

/**
 * 工作进程的回答，三者必居其一：核查的结果、写出的文件、为什么不行。
 *
 * @param document 写出的文件
 */
public record Answer(
        @Nullable Checked checked,
        @Nullable List<PagePicture> pictures,
        byte @Nullable [] document,
        @Nullable Refusal refusal) {

    static Answer of(Checked checked) {
        return new Answer(checked, null, null, null);
    }

    static Answer of(List<PagePicture> pictures) {
        return new Answer(null, pictures, null, null);
    }

    static Answer of(byte[] document) {
        return new Answer(null, null, document, null);
    }

    public static Answer of(Refusal refusal) {
        return new Answer(null, null, null, refusal);
    }

    /**
     * 核查的结果。
     *
     * @param parcel 随页携带的包：下一步由它接着做
     * @param format 文件的格式
     * @param pages 有表的页，PDF 才有
     * @param schemes 各张表指定的指标体系；空串为由程序认定
     */
    public record Checked(Report report, String parcel, String format, List<Integer> pages, List<String> schemes) {}
}
