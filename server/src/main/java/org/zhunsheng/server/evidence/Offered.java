package org.zhunsheng.server.evidence;

import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.server.web.Refused;

/**
 * 要附上的：上传的文件、网址、这张表里已有的几件，附到哪几行。
 *
 * @param rows 行的编号；整张表的是空字
 * @param title 网址、单个文件的名称；空着的，用文件名、网址
 * @param existing 这张表里已有的几件，写它们的来源
 * @param stored 已经交到文件接口的几个文件，写它们的编号
 */
record Offered(
        List<String> rows, List<Upload> files, String link, String title, List<String> existing, List<Long> stored) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\p{Cntrl}]{1,490}");
    private static final int LONGEST_TITLE = 120;

    /** 上传的一个文件。 */
    record Upload(String name, byte[] content) {}

    Offered {
        link = link.strip();
        title = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        if (title.length() > LONGEST_TITLE) title = title.substring(0, LONGEST_TITLE - 1) + "…";
        rows = rows.stream().distinct().toList();
    }

    /** 写得不对的，什么也不收。 */
    void check() {
        if (rows.isEmpty()) throw new Refused(EvidenceProblem.NO_ROW);
        boolean none = files.isEmpty() && link.isEmpty() && existing.isEmpty() && stored.isEmpty();
        if (none) throw new Refused(EvidenceProblem.NOTHING);
        if (!link.isEmpty() && !LINK.matcher(link).matches()) throw new Refused(EvidenceProblem.LINK_MALFORMED);
    }

    /** 只有一个文件、没有网址的，名称是它的。 */
    String titleOf(String name) {
        return title.isEmpty() || files.size() + stored.size() != 1 || !link.isEmpty() ? name : title;
    }
}
