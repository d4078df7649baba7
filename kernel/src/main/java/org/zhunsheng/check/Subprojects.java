package org.zhunsheng.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.Normal;

/** 文字里用“通过”“设立”引出的子项目（……经费、……费），以及紧跟着写的金额。 */
final class Subprojects {

    private static final Expression INTRODUCED =
            Expression.startingWith(List.of("通过", "设立"), "(?:通过|设立)(?:设立|安排|使用|开展|实施)?(?<list>[^,;。:]{2,60})");
    private static final Pattern NAME = Pattern.compile("(?<name>[\\p{IsHan}A-Za-z]{1,14}?(?:经费|费用|费))(?:项目)?"
            + "(?:\\(?(?<amount>[\\d,.]+(?:万|亿)?元)\\)?)?(?<rest>.*)");

    private static final Pattern JOINT = Pattern.compile("[、和及与]");

    private Subprojects() {}

    /** 名称与金额（没有写的为 null），按出现的次序；项目自己的名称不算。文字须已归一。 */
    static Map<String, @Nullable Money> in(String bare, String project) {
        Map<String, @Nullable Money> found = new LinkedHashMap<>();
        String own = Normal.norm(project);
        INTRODUCED.each(bare, m -> {
            for (String item : JOINT.split(m.group("list"))) {
                Matcher name = NAME.matcher(item);
                if (!name.matches()) break;
                if (own.isEmpty() || !own.contains(name.group("name")))
                    found.putIfAbsent(name.group("name"), money(name.group("amount")));
            }
        });
        return found;
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : MoneyText.parse(amount, MoneyUnit.YUAN);
    }
}
