package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.UnitForm.Unit;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyUnit;

/** 几张表放在一起看的检查正在收集的发现。 */
final class UnitFindings {

    /** 一个发现至多指到几处：几百张一样的表，看二十张就知道了。 */
    private static final int MOST_PLACES = 20;

    private final UnitCheck check;
    private final List<Draft> drafts = new ArrayList<>();

    UnitFindings(UnitCheck check) {
        this.check = check;
    }

    /** 说的是一个单位；在哪几张表上由 {@link Draft#at} 说。 */
    Draft of(Unit unit) {
        Draft draft = new Draft(unit);
        drafts.add(draft);
        return draft.put("unit", unit.name());
    }

    List<UnitFinding> list() {
        return drafts.stream().map(Draft::finding).toList();
    }

    /** 金额以万元写出。 */
    static String wan(Money money) {
        return Findings.show(MoneyUnit.WAN.fromYuan(money.yuan())) + MoneyUnit.WAN.term();
    }

    /** 正在写的一个发现。 */
    final class Draft {

        private final Unit unit;
        private final List<Location> places = new ArrayList<>();
        private final List<String> forms = new ArrayList<>();
        private final Map<String, String> values = new LinkedHashMap<>();
        private String message = "message";
        private @Nullable String expected;
        private @Nullable String found;

        private Draft(Unit unit) {
            this.unit = unit;
        }

        /** 最要紧的地方在前。 */
        Draft at(String form, Location place) {
            if (places.size() < MOST_PLACES) {
                forms.add(form);
                places.add(place);
            }
            return this;
        }

        /** 用哪一句话；只有一句时不必说。 */
        Draft message(String name) {
            message = name;
            return this;
        }

        Draft expected(Object value) {
            expected = Findings.show(value);
            return this;
        }

        Draft found(Object value) {
            found = Findings.show(value);
            return this;
        }

        Draft put(String name, Object value) {
            values.put(name, Findings.show(value));
            return this;
        }

        private UnitFinding finding() {
            Finding finding = new Finding(check.id(), check.severity(), message, places, expected, found, values, null);
            return new UnitFinding(finding, forms, unit);
        }
    }
}
