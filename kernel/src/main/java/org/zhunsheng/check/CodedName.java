package org.zhunsheng.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/**
 * 带编码的名称：“219001-某某单位”“[155]某某局”。
 *
 * @param code 编码；没有写的为空字
 * @param name 名称，比较用的写法：半角、不带空白
 */
public record CodedName(String code, String name) {

    private static final Pattern CODED = Pattern.compile("(?:[\\[(【]([0-9A-Za-z.]{2,40})[\\])】][-_]?|"
            + "([0-9A-Za-z.]*\\d[0-9A-Za-z.]*)[-—–_])(?=[\\p{IsHan}A-Za-z《\"])(.+)");

    public static CodedName of(String written) {
        String bare = Normal.norm(written);
        Matcher m = CODED.matcher(bare);
        if (!m.matches()) return new CodedName("", bare);
        return new CodedName(m.group(1) == null ? m.group(2) : m.group(1), m.group(3));
    }

    boolean isBlank() {
        return Blank.is(name);
    }
}
