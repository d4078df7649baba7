package org.zhunsheng.server.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 用户给的文件名：只供人辨认，从不当路径用；路径的部分、控制字符、改变方向的字符都去掉。 */
public final class FileName {

    private static final int LONGEST = 120;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2");

    private FileName() {}

    /** 显示用的名字。 */
    public static String shown(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "").strip();
        if (name.length() > LONGEST) name = name.substring(0, LONGEST - 1) + "…";
        return name.isEmpty() ? "未命名" : name;
    }

    /** 不带扩展名、可以存盘的名字。 */
    public static String stem(String given) {
        String name = shown(given).replaceAll("[:*?\"<>|;%$`]", "_");
        int dot = name.lastIndexOf('.');
        if (dot > 0) name = name.substring(0, dot);
        name = name.replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.isEmpty() || RESERVED.contains(name.toLowerCase(Locale.ROOT))) name = "_" + name;
        return name;
    }
}
