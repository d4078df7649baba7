package org.zhunsheng.server.file;

import org.jspecify.annotations.Nullable;

/**
 * 一个内容的文件附在的一处；看不见的几处合成一个，只说几处。
 *
 * @param sha256 哪个内容
 * @param source filling 填报表，entry 台账的记录
 * @param owner 表或记录的编号；看不见的为 null
 * @param year 哪一年；看不见的为 null
 * @param project 哪个项目；看不见的、记录不属于项目的为 null
 * @param title 项目或记录的名称；看不见的为空字
 * @param uses 几处
 */
public record FileUse(
        String sha256,
        String source,
        @Nullable Long owner,
        @Nullable Integer year,
        @Nullable Long project,
        String title,
        long uses) {

    /** 填报表。 */
    public static final String FILLING = "filling";

    /** 台账的记录。 */
    public static final String ENTRY = "entry";

    public boolean isSeen() {
        return owner != null;
    }

    public boolean isForm() {
        return source.equals(FILLING);
    }

    boolean isOf(String kind, long id) {
        return source.equals(kind) && owner != null && owner == id;
    }

    /** 点开到哪里去；看得见的才有。 */
    public String href() {
        return isForm() ? "/fillings/" + owner + "/evidence" : "/register-entries/" + owner;
    }
}
