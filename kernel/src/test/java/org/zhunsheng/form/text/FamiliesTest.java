package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** 名称的字眼在表上印着的几种二级指标之间比较；满意度有自己的一级指标时不归效益。 */
class FamiliesTest {

    private final Families families = new Families(Vocabulary.STANDARD);

    @Test
    void laterWordDecidesBetweenPrintedKinds() {
        Set<String> kinds = Set.of("时效", "成本");
        assertTrue(families.fit("时效指标", "预算资金当年下达率", kinds) < 0);
        assertTrue(families.fit("成本指标", "预算资金当年下达率", kinds) > 0);
    }

    @Test
    void absentKindDoesNotCompete() {
        assertTrue(families.fit("成本指标", "预算资金当年下达率", Set.of("成本")) < 0);
    }

    @Test
    void satisfactionGoesToItsOwnLevel() {
        assertTrue(families.parent("效益指标", "服务对象满意度指标", true) > families.parent("效益指标", "服务对象满意度指标", false));
        assertEquals(0, families.parent("满意度指标", "服务对象满意度指标", true));
    }
}
